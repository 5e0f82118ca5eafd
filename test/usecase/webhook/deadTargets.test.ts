import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { claimDeliveries } from '../../../server/store/statement/claimDeliveries.ts'
import { deliverWebhook } from '../../../server/usecase/webhook/deliverWebhook.ts'
import { fanOutChanges } from '../../../server/usecase/webhook/fanOutChanges.ts'
import { namedMember } from '../../harness/namedMember.ts'
import { hookWorld, type HookWorld } from './hookWorld.ts'

let here: HookWorld
let memberId: string
beforeAll(async () => {
  here = await hookWorld()
  memberId = (await namedMember(here.house)).id
})
beforeEach(async () => {
  await here.database.pool.query('delete from webhook')
  await here.database.pool.query('delete from problem')
  here.received.length = 0
  here.answers('crm.example.com', () => new Response(null, { status: 204 }))
})
afterAll(() => here.close())

const forever = new AbortController().signal
const minute = 60_000
const hour = 60 * minute
const deliver = (id: string, signal = forever) => deliverWebhook(here.house, { webhookId: id }, signal)

/** A webhook for which one delivery waits. */
async function waiting() {
  const hook = await here.hook()
  await here.post(memberId)
  await fanOutChanges(here.house, forever)
  return hook
}
const only = async (id: string) => {
  const [delivery] = await here.deliveries(id)
  if (!delivery) throw new Error('there is no delivery')
  return delivery
}

test('a dead target costs one request a pause, however much waits for it, and holds up no other', async () => {
  here.answers('dead.example.com', () => 'refused')
  const dead = await here.hook('https://dead.example.com/')
  const well = await here.hook('https://crm.example.com/')
  for (let count = 0; count < 20; count += 1) await here.post(memberId)
  await here.tell()
  const to = (host: string) => here.received.filter(({ url }) => new URL(url).host === host).length
  expect(to('crm.example.com')).toBe(20)
  const atOnce = to('dead.example.com')
  expect(atOnce).toBeLessThanOrEqual(8)
  await here.clock.advance(5000)
  await here.tell()
  expect(to('dead.example.com')).toBe(atOnce + 1)
  expect((await here.deliveries(well.id)).every(({ state }) => state === 'delivered')).toBe(true)

  here.answers('dead.example.com', () => new Response(null, { status: 204 }))
  for (let looks = 0; looks < 3; looks += 1) {
    await here.clock.advance(hour)
    await here.tell()
  }
  expect((await here.deliveries(dead.id)).every(({ state }) => state === 'delivered')).toBe(true)
})

test('the inbox hears of a failing target after eight tries in a row, and once', async () => {
  here.answers('crm.example.com', () => 'refused')
  const { id } = await here.hook()
  for (let count = 0; count < 30; count += 1) await here.post(memberId)
  await fanOutChanges(here.house, forever)
  for (let tries = 1; tries <= 12; tries += 1) {
    await deliver(id)
    expect(await here.problems()).toHaveLength(tries < 8 ? 0 : 1)
    await here.clock.advance(5 * minute)
  }
})

test('what a killed process had taken up is made by the next one, under the same id', async () => {
  const { id } = await waiting()
  const now = here.clock.now()
  const lease = { webhookId: id, now, leaseUntil: new Date(now.getTime() + minute), most: 8 }
  expect(await claimDeliveries(here.house.db, lease)).toHaveLength(1)
  await here.tell()
  expect(here.received).toEqual([])
  await here.clock.advance(minute)
  await here.tell()
  expect(here.received.map(({ headers }) => headers.get('webhook-id'))).toEqual([(await only(id)).id])
})

test('a house that ends in the middle counts no try, and the next one makes the delivery at once', async () => {
  here.answers('crm.example.com', (nth) => (nth === 1 ? 'silence' : new Response(null, { status: 204 })))
  const { id } = await waiting()
  const ending = new AbortController()
  const arrived = here.arrival()
  const delivering = deliver(id, ending.signal)
  await arrived
  ending.abort()
  await delivering
  expect(await only(id)).toMatchObject({ state: 'waiting', attempts: 0, tries: [] })
  await here.tell()
  expect(await only(id)).toMatchObject({ state: 'delivered', attempts: 1 })
})
