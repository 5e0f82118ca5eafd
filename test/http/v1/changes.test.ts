import pg from 'pg'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { apiClient, type ApiClient, type ProblemBody } from '../../harness/apiClient.ts'
import { namedMember } from '../../harness/namedMember.ts'
import { world, type World } from '../../harness/world.ts'

type Change = { id: number; kind: string; memberId: string; postingId?: string }
type Page = { items: Change[]; nextCursor: string; hasMore: boolean }

let here: World
let crm: ApiClient
let memberId: string
let slow: pg.Client
let quick: pg.Client

const connection = async () => {
  const client = new pg.Client({ connectionString: here.database.url })
  await client.connect()
  return client
}
beforeAll(async () => {
  here = await world()
  memberId = (await namedMember(here.house, { name: '林小溪' })).id
})
beforeEach(async () => {
  // A key of its own for each test: the clock stands still, and with it the limit.
  crm = await apiClient(here)
  ;[slow, quick] = [await connection(), await connection()]
})
afterEach(() => Promise.all([slow.end(), quick.end()]))
afterAll(() => here.close())

const page = async (cursor?: string, limit = 50) => {
  const query = new URLSearchParams({ limit: String(limit), ...(cursor === undefined ? {} : { cursor }) })
  return (await crm.ask<Page>('GET', `/changes?${query.toString()}`)).body
}
const write = (client: pg.Client) =>
  client.query<{ id: string }>(
    `insert into member_change (member_id, kind, at) values ($1, 'member.updated', now()) returning id`,
    [memberId],
  )
const ids = ({ items }: Page) => items.map(({ id }) => id)

test('without a cursor it begins at the first change, and says what each is about', async () => {
  const body = { lines: [{ account: 'points', amount: 5, reason: 'gift' }] }
  const posted = await crm.ask<{ postingId: string }>('POST', `/members/${memberId}/ledger`, { body })
  const { items } = await page()
  expect(items[0]).toMatchObject({ kind: 'member.joined', memberId })
  expect(items.at(-1)).toEqual({
    id: expect.any(Number),
    kind: 'ledger.posted',
    memberId,
    postingId: posted.body.postingId,
    at: here.clock.now().toISOString(),
  })
  expect(JSON.stringify(items)).not.toContain('林小溪')
})

test('page by page gives each once, and the end gives the same place again', async () => {
  for (let count = 0; count < 7; count += 1) await write(quick)
  const all = ids(await page())
  const seen: number[] = []
  let cursor: string | undefined
  for (let more = true; more;) {
    const { items, nextCursor, hasMore } = await page(cursor, 3)
    seen.push(...items.map(({ id }) => id))
    ;[cursor, more] = [nextCursor, hasMore]
  }
  expect(seen).toEqual(all)
  expect(await page(cursor)).toEqual({ items: [], nextCursor: cursor, hasMore: false })
})

test('latest begins with what happens from now on', async () => {
  const { items, nextCursor } = await page('latest')
  expect(items).toEqual([])
  const { rows } = await write(quick)
  expect(ids(await page(nextCursor))).toEqual([Number(rows[0]?.id)])
})

test('a change that commits late is never skipped, and what was written after it waits for it', async () => {
  const { nextCursor: start } = await page('latest')
  await slow.query('begin')
  const early = Number((await write(slow)).rows[0]?.id)
  const late = Number((await write(quick)).rows[0]?.id)
  expect(early).toBeLessThan(late)
  const meanwhile = await page(start)
  expect(ids(meanwhile)).toEqual([])
  await slow.query('commit')
  expect(ids(await page(meanwhile.nextCursor))).toEqual([early, late])
})

test('a transaction of another database of the cluster holds nothing back', async () => {
  const url = Object.assign(new URL(here.database.url), { pathname: '/postgres' })
  const neighbour = new pg.Client({ connectionString: url.href })
  await neighbour.connect()
  await neighbour.query('begin')
  await neighbour.query('select pg_current_xact_id()')
  const { nextCursor: start } = await page('latest')
  const written = Number((await write(quick)).rows[0]?.id)
  expect(ids(await page(start))).toEqual([written])
  await neighbour.end()
})

test('a transaction that began first and wrote last is in its own place, and a rolled back one in none', async () => {
  const { nextCursor: start } = await page('latest')
  await slow.query('begin')
  await slow.query('select pg_current_xact_id()')
  const first = Number((await write(quick)).rows[0]?.id)
  const second = Number((await write(slow)).rows[0]?.id)
  await slow.query('commit')
  expect(ids(await page(start))).toEqual([second, first])
  const { nextCursor: next } = await page('latest')
  await slow.query('begin')
  await write(slow)
  await slow.query('rollback')
  const third = Number((await write(quick)).rows[0]?.id)
  expect(ids(await page(next))).toEqual([third])
})

test('however transactions overlap, who follows sees each committed change once, in one order', async () => {
  const step = fc.record({
    who: fc.integer({ min: 0, max: 1 }),
    does: fc.constantFrom('write', 'end', 'abort', 'read'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
      crm = await apiClient(here)
      const clients = [slow, quick]
      const open: number[][] = [[], []]
      const isOpen = [false, false]
      const committed = new Set<number>()
      const seen: number[] = []
      let { nextCursor: cursor } = await page('latest')
      const end = async (who: number, how: 'commit' | 'rollback') => {
        if (!isOpen[who]) return
        await clients[who]?.query(how)
        if (how === 'commit') for (const id of open[who] ?? []) committed.add(id)
        ;[isOpen[who], open[who]] = [false, []]
      }
      const read = async () => {
        for (let more = true; more;) {
          const got = await page(cursor, 2)
          seen.push(...ids(got))
          ;[cursor, more] = [got.nextCursor, got.hasMore]
        }
      }
      for (const { who, does } of steps) {
        if (does === 'write') {
          if (!isOpen[who]) await clients[who]?.query('begin')
          isOpen[who] = true
          const client = clients[who]
          if (client) open[who]?.push(Number((await write(client)).rows[0]?.id))
        } else if (does === 'read') await read()
        else await end(who, does === 'end' ? 'commit' : 'rollback')
      }
      await end(0, 'commit')
      await end(1, 'commit')
      await read()
      expect(new Set(seen)).toEqual(committed)
      expect(seen).toHaveLength(committed.size)
    }),
    { numRuns: 25, endOnFailure: true },
  )
})

test('what is no cursor of ours is refused', async () => {
  for (const cursor of ['nonsense', 'MS4xLjE.', Buffer.from('9.1.1').toString('base64url')]) {
    const answer = await crm.ask<ProblemBody>('GET', `/changes?cursor=${cursor}`)
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalid_parameter', errors: [{ parameter: 'cursor' }] },
    })
  }
})
