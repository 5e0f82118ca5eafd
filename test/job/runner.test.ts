import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJobs, type Jobs } from '../../server/job/runner.ts'
import { awaitMe } from '../../server/usecase/me/awaitMe.ts'
import { viewMe } from '../../server/usecase/me/viewMe.ts'
import { inTime } from '../http/phone.ts'
import type { Customer } from '../usecase/activation/customer.ts'
import { journeyWorld, type JourneyWorld } from '../usecase/activation/journeyWorld.ts'

let w: JourneyWorld
let jobs: Jobs
beforeAll(async () => {
  w = await journeyWorld()
  jobs = await startJobs(w.house, { connectionString: w.database.url, concurrency: 4 })
})
afterAll(async () => {
  await jobs.stop()
  await w.close()
})

/** What the customer's page shows in the end. */
const shownInTheEnd = async ({ openid }: Customer) => {
  const question = { openid, cardId: w.cardId }
  let { state, version } = await viewMe(w.house, question)
  while (state !== 'active') {
    ;({ state, version } = await awaitMe(w.house, { ...question, since: version, waitSeconds: 25 }))
  }
  return state
}

test('a landing wakes the workers, and she is active without anybody asking', async () => {
  const customer = w.newCustomer()
  await w.land(await w.submit(customer, await w.claim(customer)))
  expect(await shownInTheEnd(customer)).toBe('active')
})

/** Jobs that workers of the running pools would hold are never taken from them, however long they hold them below the limit. */
const shownAlive = async () =>
  (
    await w.database.pool.query(
      `select from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted
       and database = (select oid from pg_database where datname = current_database())`,
    )
  ).rowCount

test('workers show that they live for as long as they are connected', async () => {
  await expect.poll(shownAlive).toBe(1)
})

test('workers whose connections were cut take up the next landing all the same', async () => {
  await w.database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name not like 'member-portal%'`,
  )
  const customer = w.newCustomer()
  await w.land(await w.submit(customer, await w.claim(customer)))
  // Where a job ended just then the workers have ended too, and are started again a second later.
  expect(await inTime(w, shownInTheEnd(customer))).toBe('active')
  await expect.poll(shownAlive).toBe(1)
})

test('stopping twice is harmless, and a landing afterwards is kept', async () => {
  await jobs.stop()
  await jobs.stop()
  const customer = w.newCustomer()
  await w.land(await w.submit(customer, await w.claim(customer)), customer.openid)
  expect((await viewMe(w.house, { openid: customer.openid, cardId: w.cardId })).state).toBe('activating')
  jobs = await startJobs(w.house, { connectionString: w.database.url, concurrency: 2 })
  expect(await shownInTheEnd(customer)).toBe('active')
})
