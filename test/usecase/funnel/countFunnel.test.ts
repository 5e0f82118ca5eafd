import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
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

test('an event is in the funnel at once, before and after it is counted into its day', async () => {
  await r.insert(someone())
  expect(await r.received()).toBe(1)
  await r.count()
  expect([await r.settled(), await r.received()]).toEqual([1, 1])
  await r.insert(someone())
  expect([await r.settled(), await r.received()]).toEqual([1, 2])
})

test('an event whose transaction commits late, behind newer ones, is not passed by', async () => {
  const late = await r.openWith(someone())
  await r.insert(someone())
  await r.count()
  expect([await r.mark(), await r.settled(), await r.received()]).toEqual([0, 0, 1])
  await late.query('commit')
  expect(await r.received()).toBe(2)
  await r.count()
  expect([await r.mark(), await r.settled(), await r.received()]).toEqual([2, 2, 2])
})

test('a transaction that began to write after the newest event does not hold the count for long', async () => {
  await r.insert(someone())
  const writing = await r.openWith(someone())
  await r.count()
  await writing.query('rollback')
  await r.count()
  expect([await r.mark(), await r.settled()]).toEqual([1, 1])
})

test('two processes that count at once count once, and neither waits for the other', async () => {
  for (let n = 0; n < 40; n += 1) await r.insert(someone())
  await Promise.all([r.count(7), r.count(7), r.count(7)])
  await r.count()
  expect([await r.settled(), await r.received()]).toEqual([40, 40])
})

test('while another process holds the mark, nothing is counted and nothing is lost', async () => {
  await r.insert(someone())
  await r.count()
  const other = await r.open()
  await other.query('select from funnel_mark where id = 1 for update')
  await r.insert(someone())
  await r.count()
  expect([await r.settled(), await r.received()]).toEqual([1, 2])
  await other.query('rollback')
  await r.count()
  expect([await r.settled(), await r.received()]).toEqual([2, 2])
})

test('a count that is killed between the days and the commit loses nothing and counts nothing twice', async () => {
  for (let n = 0; n < 5; n += 1) await r.insert(someone())
  const killed = r.db.transaction(async (tx) => {
    const from = (await lockFunnelMark(tx)) ?? 0
    await countFunnelBatch(tx, { mark: from, upTo: 5, rowsMax: 3 })
    throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect([await r.mark(), await r.settled(), await r.received()]).toEqual([0, 0, 5])
  await r.count(3)
  expect([await r.mark(), await r.settled(), await r.received()]).toEqual([5, 5, 5])
})

test('a backend that is terminated in the middle of its batch leaves the funnel whole', async () => {
  for (let n = 0; n < 5; n += 1) await r.insert(someone())
  await r.db
    .transaction(async (tx) => {
      const from = (await lockFunnelMark(tx)) ?? 0
      await countFunnelBatch(tx, { mark: from, upTo: 5, rowsMax: 5 })
      await tx.execute('select pg_terminate_backend(pg_backend_pid())')
    })
    .catch(() => undefined)
  expect([await r.settled(), await r.received()]).toEqual([0, 5])
  await r.count()
  expect([await r.settled(), await r.received()]).toEqual([5, 5])
})

test('a count that is told to stop does not begin another batch', async () => {
  await r.insert(someone())
  await r.count(1, AbortSignal.abort())
  expect([await r.settled(), await r.received()]).toEqual([0, 1])
})

test('a day is a day in China', async () => {
  await r.insert(someone('2026-11-23T15:59:59Z'))
  await r.insert(someone('2026-11-23T16:00:00Z'))
  const days = async () => (await r.drawn()).filter((row) => row.day).map((row) => [row.day, row.received])
  const expected = [
    ['2026-11-23', 1],
    ['2026-11-24', 1],
  ]
  expect((await days()).toSorted()).toEqual(expected)
  await r.count()
  expect((await days()).toSorted()).toEqual(expected)
})
