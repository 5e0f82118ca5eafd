import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { dailyTask } from '../../../server/store/schema/daily.ts'
import { startDaily } from '../../../server/usecase/daily/startDaily.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'

let w: Rooms
beforeAll(async () => {
  w = await standingRooms({ receive: async () => new Response('success') })
})
afterEach(() => w.database.pool.query('truncate daily_task; delete from graphile_worker._private_jobs'))
afterAll(() => w.close())

const at = (moment: string) => w.clock.advance(Date.parse(moment) - w.clock.now().getTime())
const begun = async (name: string) =>
  (await w.house.db.select().from(dailyTask))
    .filter((row) => row.name === name)
    .map(({ day }) => day)
    .toSorted()
const jobs = async () =>
  (await w.database.pool.query('select key from graphile_worker.jobs order by key')).rows.map(
    ({ key }) => key as string,
  )

test('what belongs to the night begins after midnight in China, presents at nine', async () => {
  await at('2026-12-01T16:05:00Z')
  await startDaily(w.house)
  expect(await begun('expirePoints')).toEqual([])
  await at('2026-12-01T16:10:00Z')
  await startDaily(w.house)
  expect(await begun('expirePoints')).toEqual(['2026-12-02'])
  expect(await begun('giveGifts')).toEqual([])
  await at('2026-12-02T01:00:00Z')
  await startDaily(w.house)
  expect(await begun('settleLevels')).toEqual(['2026-12-02'])
  expect(await begun('giveGifts')).toEqual(['2026-12-02'])
})

test('however many processes ask, and how often, a day begins once and has one job', async () => {
  await at('2026-12-03T02:00:00Z')
  await Promise.all([1, 2, 3].map(() => startDaily(w.house)))
  await w.clock.advance(60_000)
  await startDaily(w.house)
  expect(await begun('giveGifts')).toEqual(['2026-12-03'])
  expect(await jobs()).toEqual(['expirePoints:2026-12-03', 'giveGifts:2026-12-03', 'settleLevels:2026-12-03'])
})

test('a job that somebody threw away is there again a minute later, and no job follows a day that has ended', async () => {
  await at('2026-12-04T02:00:00Z')
  await startDaily(w.house)
  await w.database.pool.query('delete from graphile_worker._private_jobs')
  await startDaily(w.house)
  expect(await jobs()).toHaveLength(3)
  await w.drain()
  await startDaily(w.house)
  expect(await jobs()).toEqual([])
  expect((await w.house.db.select().from(dailyTask)).every(({ endedAt }) => endedAt !== null)).toBe(true)
})

test('presents of days on which nobody was there are made up for, a week of them', async () => {
  await at('2026-12-05T02:00:00Z')
  await startDaily(w.house)
  await at('2026-12-08T00:30:00Z')
  await startDaily(w.house)
  expect(await begun('giveGifts')).toEqual(['2026-12-05', '2026-12-06', '2026-12-07'])
  await at('2026-12-31T02:00:00Z')
  await startDaily(w.house)
  expect((await begun('giveGifts')).slice(3)).toEqual(
    [24, 25, 26, 27, 28, 29, 30, 31].map((day) => `2026-12-${day}`),
  )
  expect(await begun('expirePoints')).toEqual(['2026-12-05', '2026-12-08', '2026-12-31'])
})
