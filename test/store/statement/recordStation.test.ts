import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordStation } from '../../../server/store/statement/recordStation.ts'
import { freshDatabase, type FreshDatabase } from '../../harness/database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

test('the same station twice at the same moment is one event, under one channel', async () => {
  const station = {
    cardId: 'pCard',
    openid: 'oTwice',
    step: 'opened',
    at: new Date('2026-11-23T04:00:00Z'),
  } as const
  await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      recordStation(database.db, { ...station, channel: `door-${n % 2}` }),
    ),
  )
  const { rows } = await database.pool.query('select step, channel from funnel_event')
  expect(rows).toHaveLength(1)
  await recordStation(database.db, { ...station, step: 'received', channel: 'elsewhere' })
  const channels = await database.pool.query('select distinct channel from funnel_event')
  expect(channels.rows).toEqual([{ channel: rows[0]?.channel }])
})

test('a second visit spends no id, so that the ids stay near the number of events', async () => {
  const station = {
    cardId: 'pCard',
    openid: 'oOften',
    step: 'opened',
    at: new Date('2026-11-23T04:00:00Z'),
  } as const
  for (let n = 0; n < 5; n += 1) await recordStation(database.db, { ...station, channel: undefined })
  await recordStation(database.db, { ...station, step: 'received', channel: undefined })
  const { rows } = await database.pool.query(
    "select max(id) - min(id) as apart from funnel_event where openid = 'oOften'",
  )
  expect(rows).toEqual([{ apart: 1 }])
})
