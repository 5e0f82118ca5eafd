import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMembers, type JoiningPlace } from '../../../server/store/statement/listMembers.ts'
import { searchMembers } from '../../../server/store/statement/searchMembers.ts'
import { freshDatabase, type FreshDatabase } from '../../harness/database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await database.db.execute(sql`
    insert into member (id, member_no, channel, level, joined_at)
    select gen_random_uuid(), n::text, 'door', case when n % 100 = 0 then 'rare' end, timestamptz '2026-01-01' + n * interval '1 minute'
    from generate_series(1, 1000) n`)
  await database.db.execute(sql`insert into member_token select 7, seq from member`)
  await database.db.execute(sql`insert into member_token select 8, seq from member where level = 'rare'`)
})
afterAll(() => database.close())

const numbers = (rows: { memberNo: string }[]) => rows.map(({ memberNo }) => Number(memberNo))

test('one request looks through no more members than it may, and the next one goes on there', async () => {
  const seen: number[] = []
  let after: JoiningPlace | undefined
  let requests = 0
  do {
    const filter = { channel: 'door', level: 'rare' }
    const page = await listMembers(database.db, { filter, after, rowsMax: 5, examinedMax: 150 })
    expect(page.rows.length).toBeLessThanOrEqual(2)
    seen.push(...numbers(page.rows))
    after = page.next
    requests += 1
  } while (after)
  expect(seen).toEqual([1000, 900, 800, 700, 600, 500, 400, 300, 200, 100])
  expect(requests).toBe(7)
})

test('a page that is full ends at its last row, and nobody is lost between it and the next', async () => {
  const filter = { channel: 'door', level: 'rare' }
  const first = await listMembers(database.db, { filter, after: undefined, rowsMax: 3, examinedMax: 10_000 })
  const second = await listMembers(database.db, {
    filter,
    after: first.next,
    rowsMax: 30,
    examinedMax: 10_000,
  })
  expect([...numbers(first.rows), ...numbers(second.rows)]).toEqual([
    1000, 900, 800, 700, 600, 500, 400, 300, 200, 100,
  ])
  expect(second.next).toBeUndefined()
})

test('a search looks through no more of a word than it may, and goes on there', async () => {
  const seen: number[] = []
  let after: number | undefined
  let requests = 0
  do {
    const asked = { tokens: [7n, 8n], filter: {}, except: [], after, rowsMax: 5, examinedMax: 250 }
    const page = await searchMembers(database.db, asked)
    seen.push(...numbers(page.rows))
    after = page.next
    requests += 1
  } while (after !== undefined)
  expect(seen).toEqual([1000, 900, 800, 700, 600, 500, 400, 300, 200, 100])
  expect(requests).toBe(5)
})

test('of several words all must fit, and whoever was found otherwise is left out', async () => {
  const rare = await searchMembers(database.db, {
    tokens: [8n, 7n],
    filter: { level: 'rare' },
    except: [],
    after: undefined,
    rowsMax: 3,
  })
  expect(numbers(rare.rows)).toEqual([1000, 900, 800])
  const except = rare.rows.slice(0, 2).map(({ seq }) => seq)
  const others = await searchMembers(database.db, {
    tokens: [8n],
    filter: {},
    except,
    after: undefined,
    rowsMax: 2,
  })
  expect(numbers(others.rows)).toEqual([800, 700])
  const none = await searchMembers(database.db, {
    tokens: [8n, 9n],
    filter: {},
    except: [],
    after: undefined,
    rowsMax: 2,
  })
  expect(none).toEqual({ rows: [], next: undefined })
})
