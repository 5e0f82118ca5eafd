import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { task as sweep } from '../../server/job/sweep.ts'
import { showLife } from '../../server/store/statement/showLife.ts'
import { getActivation } from '../../server/store/statement/getActivation.ts'
import { journeyWorld, type JourneyWorld } from '../usecase/activation/journeyWorld.ts'
import { say } from '../usecase/push/pushText.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
beforeEach(() => w.settle())
afterAll(() => w.close())

const signal = new AbortController().signal
const sql = (text: string, values: unknown[] = []) => w.database.pool.query(text, values)
const lockedJobs = async () =>
  (await sql('select id from graphile_worker.jobs where locked_by is not null')).rowCount

const landed = async () => {
  const customer = w.newCustomer()
  return (await w.land(await w.submit(customer, await w.claim(customer)))).activationId
}
const stateOf = async (id: string) => (await getActivation(w.house.db, id))?.state

test('a job that a killed worker holds is released after 40 seconds, and its journey is confirmed', async () => {
  const id = await landed()
  await sql(
    `update graphile_worker._private_jobs set locked_at = now() - interval '41 seconds', locked_by = 'worker-dead'`,
  )
  await w.settle()
  expect(await stateOf(id)).toBe('received')
  await sweep(w.house, {}, signal)
  await w.settle()
  expect(await stateOf(id)).toBe('confirmed')
})

test('a job that a living worker may still hold is left to it', async () => {
  await landed()
  await sql(
    `update graphile_worker._private_jobs set locked_at = now() - interval '31 seconds', locked_by = 'worker-busy'`,
  )
  await sweep(w.house, {}, signal)
  expect(await lockedJobs()).toBeGreaterThan(0)
  await sql('update graphile_worker._private_jobs set locked_at = null, locked_by = null')
})

test('a job of workers whose connection has ended is released after five seconds; a living pool’s is not', async () => {
  await landed()
  const living = new pg.Client({ connectionString: w.database.url })
  await living.connect()
  const lock = (age: string) =>
    sql(
      `update graphile_worker._private_jobs set locked_at = now() - $1::interval, locked_by = 'pool-of-ours'`,
      [age],
    )
  await showLife(living, 'pool-of-ours')
  await lock('31 seconds')
  await sweep(w.house, {}, signal)
  expect(await lockedJobs(), 'while it lives').toBeGreaterThan(0)
  await living.end()
  await lock('1 second')
  await sweep(w.house, {}, signal)
  expect(await lockedJobs(), 'just begun, perhaps').toBeGreaterThan(0)
  await lock('6 seconds')
  await expect
    .poll(async () => {
      await sweep(w.house, {}, signal)
      return lockedJobs()
    })
    .toBe(0)
})

test('journeys and pushes without a job get one, at whatever station they are', async () => {
  const id = await landed()
  await say(w.house, {
    event: 'user_view_card',
    openid: 'oForgotten',
    cardId: w.cardId,
    code: '1',
    at: w.clock.now(),
  })
  await sql('delete from graphile_worker._private_jobs')
  await sweep(w.house, {}, signal)
  await w.settle()
  expect(await stateOf(id)).toBe('confirmed')
  expect((await sql('select id from push where applied_at is null')).rowCount).toBe(0)
})

test('a second sweep finds nothing more to do', async () => {
  await landed()
  await sweep(w.house, {}, signal)
  const before = await sql('select id, key, run_at from graphile_worker.jobs order by id')
  await sweep(w.house, {}, signal)
  expect((await sql('select id, key, run_at from graphile_worker.jobs order by id')).rows).toEqual(
    before.rows,
  )
})

test('a job that failed waits 20 seconds at most, however often it failed', async () => {
  await landed()
  await sql(`update graphile_worker._private_jobs set attempts = 9, run_at = now() + interval '3 hours'`)
  await sweep(w.house, {}, signal)
  const { rows } = await sql(
    `select run_at <= now() + interval '20 seconds' as soon from graphile_worker.jobs`,
  )
  expect(rows.every((row) => row.soon === true)).toBe(true)
})

test('what a job left behind that had enqueued itself anew is cleared away', async () => {
  await landed()
  await sql(
    `update graphile_worker._private_jobs set key = null, attempts = max_attempts, locked_at = now() - interval '1 hour', locked_by = 'worker-dead'`,
  )
  await sweep(w.house, {}, signal)
  expect((await sql('select id from graphile_worker.jobs where key is null')).rowCount).toBe(0)
})
