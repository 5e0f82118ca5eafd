import { afterAll, beforeAll, expect, test } from 'vitest'
import { previewLevels } from '../../../server/usecase/program/previewLevels.ts'
import { beginSettling, settleLevels } from '../../../server/usecase/program/settleLevels.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'
import { ruled, threeLevels } from '../../harness/ruled.ts'

const MEMBERS = 24_000
const levels = threeLevels.map(({ id, threshold }) => ({ id, threshold }))

let w: Rooms
beforeAll(async () => {
  w = await standingRooms({ receive: async () => new Response('success') })
})
afterAll(() => w.close())

/** Members whose points follow a pattern in the order of their coming: every third has much, every fifth something. */
const seed = async (from: number, to: number) => {
  await w.database.pool.query(`
    insert into member (id, member_no, joined_at, status)
    select gen_random_uuid(), (700000000000 + n)::text, '2024-01-01', case when n % 100 = 0 then 'left' else 'active' end
    from generate_series(${from}::int, ${to}::int) n`)
  await w.database.pool.query(`
    insert into ledger_entry (member_id, posting_id, account, amount, total, idempotency_key, fingerprint, reason, actor, created_at)
    select id, gen_random_uuid(), 'points', case when seq % 3 = 0 then 2500 else 700 end, 0, 'p:' || seq, '', 'purchase', 'system', '2026-11-01'
    from member where seq between ${from} and ${to} and (seq % 3 = 0 or seq % 5 = 0)`)
}

test('a few are counted one by one, and the preview is what comes of it', async () => {
  await seed(1, 3000)
  const seen = await previewLevels(w.house, { levels, windowDays: 365 })
  expect(seen).toMatchObject({ members: 2970, isSample: false, moving: 2970 })
  await ruled(w.house, { levels: threeLevels, levelWindowDays: 365 })
  await beginSettling(w.house, w.house.db)
  await settleLevels(w.house, new AbortController().signal)
  const { rows } = await w.database.pool.query<{ id: string; members: number }>(
    `select level as id, count(*)::int as members from member where status = 'active' group by level`,
  )
  expect(seen.levels.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
    rows.toSorted((a, b) => a.id.localeCompare(b.id)),
  )
  expect((await previewLevels(w.house, { levels, windowDays: 365 })).moving).toBe(0)
})

test('of many a sample is counted, the same each time, and no pattern in their order leads it astray', async () => {
  await seed(3001, MEMBERS)
  const seen = await previewLevels(w.house, { levels, windowDays: 365 })
  expect(seen).toMatchObject({ members: MEMBERS * 0.99, isSample: true })
  expect(await previewLevels(w.house, { levels, windowDays: 365 })).toEqual(seen)
  const part = (id: string) => (seen.levels.find((level) => level.id === id)?.members ?? 0) / seen.members
  // A third has 2,500; of the others a fifth has 700.
  expect(part('gold')).toBeCloseTo(1 / 3, 1)
  expect(part('silver')).toBeCloseTo(2 / 15, 1)
  expect(part('plain')).toBeCloseTo(8 / 15, 1)
})

test('without levels everybody who has one would lose it, and nobody is counted twice', async () => {
  const seen = await previewLevels(w.house, { levels: [], windowDays: 0 })
  expect(seen.levels).toEqual([])
  expect(seen.moving / seen.members).toBeCloseTo(2970 / (MEMBERS * 0.99), 1)
})
