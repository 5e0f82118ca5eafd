import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { steps, type Step } from '../../../shared/console/funnel.ts'
import { countFunnelBatch } from '../../../server/store/statement/countFunnelBatch.ts'
import { lockFunnelMark } from '../../../server/store/statement/lockFunnelMark.ts'
import { funnelRows, someone, type FunnelRows } from './funnelRows.ts'

let r: FunnelRows
beforeAll(async () => {
  r = await funnelRows()
})
beforeEach(() => r.empty())
afterEach(() => r.endAll())
afterAll(() => r.close())

type Act =
  | { act: 'insert' | 'begin'; who: number; step: Step; hour: number }
  | { act: 'commit' | 'rollback'; which: number }
  | { act: 'count'; rowsMax: number }
  | { act: 'kill' }

/** What may happen in any order: events, on their own or in transactions that end later, and counts that may die. */
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        act: fc.constant('insert' as const),
        who: fc.nat(5),
        step: fc.constantFrom(...steps),
        hour: fc.nat(72),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        act: fc.constant('begin' as const),
        who: fc.integer({ min: 100, max: 105 }),
        step: fc.constantFrom(...steps),
        hour: fc.nat(72),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        act: fc.constantFrom('commit' as const, 'rollback' as const),
        which: fc.nat(5),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ act: fc.constant('count' as const), rowsMax: fc.integer({ min: 1, max: 4 }) }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('kill' as const) }) },
  ),
  { minLength: 4, maxLength: 25 },
)

const plainCount = async () =>
  (
    await r.pool.query(
      `select (at at time zone 'Asia/Shanghai')::date::text as day, step, count(*)::int from funnel_event group by 1, 2`,
    )
  ).rows
    .map(({ day, step, count: n }) => `${day} ${step} ${n}`)
    .toSorted()

const drawn = async () =>
  (await r.drawn())
    .filter((row) => row.day)
    .flatMap((row) => steps.filter((step) => row[step] > 0).map((step) => `${row.day} ${step} ${row[step]}`))
    .toSorted()

async function play(act: Act, pending: Map<string, pg.PoolClient>) {
  if (act.act === 'count') return r.count(act.rowsMax)
  if (act.act === 'kill') {
    return r.db
      .transaction(async (tx) => {
        const from = await lockFunnelMark(tx)
        if (from !== undefined) await countFunnelBatch(tx, { mark: from, upTo: from + 1, rowsMax: 1 })
        throw new Error('killed')
      })
      .catch(() => undefined)
  }
  if ('which' in act) {
    const [key, client] = [...pending][act.which % Math.max(1, pending.size)] ?? []
    if (key === undefined || !client) return undefined
    pending.delete(key)
    return client.query(act.act)
  }
  const at = new Date(Date.parse('2026-11-21T00:00:00Z') + act.hour * 3_600_000)
  const event = { channel: `c${act.who % 2}`, openid: `o${act.who}`, step: act.step, at }
  if (act.act === 'insert') return r.insert(event)
  // Two open transactions with one key would wait for each other, and so would a later plain insert.
  const key = `${event.openid} ${event.step}`
  const known = await r.pool.query('select from funnel_event where openid = $1 and step = $2', [
    event.openid,
    event.step,
  ])
  if (!pending.has(key) && known.rowCount === 0) pending.set(key, await r.openWith(event))
  return undefined
}

test('days and tail together equal a plain count at every moment, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      await r.empty()
      const pending = new Map<string, pg.PoolClient>()
      try {
        for (const step of sequence) {
          await play(step, pending)
          expect(await drawn()).toEqual(await plainCount())
        }
        for (const client of pending.values()) await client.query('commit')
        await r.count(3)
        expect(await drawn()).toEqual(await plainCount())
        const left = await r.pool.query(
          'select 1 from funnel_event where id > (select event_id from funnel_mark)',
        )
        expect(left.rowCount).toBe(0)
      } finally {
        await r.endAll()
      }
    }),
    { numRuns: 40 },
  )
})

test('days and tail equal a plain count while many write and many count at the same time', async () => {
  const writers = Array.from({ length: 6 }, async () => {
    for (let n = 0; n < 25; n += 1) await r.insert(someone())
  })
  const isOver = { yes: false }
  const over = Promise.all(writers).finally(() => {
    isOver.yes = true
  })
  const looks: number[] = []
  while (!isOver.yes) {
    await Promise.all([r.count(5), r.count(5)])
    looks.push(await r.received())
  }
  await over
  await r.count()
  expect(looks.toSorted((a, b) => a - b)).toEqual(looks)
  expect([await r.settled(), await r.received()]).toEqual([150, 150])
})
