import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { enqueueDueWebhooks } from '../../../server/store/statement/enqueueDueWebhooks.ts'
import { freshDatabase, type FreshDatabase } from '../../harness/database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(() => database.pool.query('delete from webhook'))
afterAll(() => database.close())

const now = new Date('2026-11-23T08:00:00Z')

/** A webhook with one delivery that waits until `nextAt`. */
const webhook = async ({ state = 'on', pausedUntil = null as Date | null, nextAt = now } = {}) => {
  const { rows } = await database.pool.query<{ id: string }>(
    `insert into webhook (id, url, kinds, state, secret, cursor_tx, cursor_id, paused_until, created_by, created_at)
     values (gen_random_uuid(), 'https://crm.example.com/', '[]', $1, '', 0, 0, $2, 'system', now()) returning id`,
    [state, pausedUntil],
  )
  await database.pool.query(
    `insert into webhook_delivery (webhook_id, kind, body, next_at, created_at) values ($1, 'ledger.posted', '{}', $2, now())`,
    [rows[0]?.id, nextAt],
  )
}

test('one job a webhook, in three queues at most, however many there are and however often it is looked', async () => {
  for (let count = 0; count < 20; count += 1) await webhook()
  expect(await enqueueDueWebhooks(database.db, now)).toBe(20)
  expect(await enqueueDueWebhooks(database.db, now)).toBe(20)
  const { rows } = await database.pool.query(
    `select count(*)::int as jobs, count(distinct queue_name)::int as queues from graphile_worker.jobs`,
  )
  expect(rows[0].jobs).toBe(20)
  expect(rows[0].queues).toBeLessThanOrEqual(3)
})

test('none for what is off, ended, left alone for a while, or not due yet', async () => {
  await webhook({ state: 'off' })
  await webhook({ state: 'gone' })
  await webhook({ pausedUntil: new Date(now.getTime() + 1) })
  await webhook({ nextAt: new Date(now.getTime() + 1) })
  expect(await enqueueDueWebhooks(database.db, now)).toBe(0)
  expect(await enqueueDueWebhooks(database.db, new Date(now.getTime() + 1))).toBe(2)
})
