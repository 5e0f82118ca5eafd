import { afterAll, beforeAll, expect, test } from 'vitest'
import { syncMe } from '../../../server/usecase/me/syncMe.ts'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import { journeyWorld, type JourneyWorld } from '../activation/journeyWorld.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
  w.pushes.arrive = false
})
afterAll(() => w.close())

test('a card whose push is late is found by asking, and only her own', async () => {
  const customer = w.newCustomer()
  const other = w.newCustomer()
  const code = await w.claim(customer)
  await w.claim(other)
  const question = { openid: customer.openid, cardId: w.cardId }
  expect((await viewMe(w.house, question)).state).toBe('none')
  expect(await syncMe(w.house, question)).toMatchObject({ state: 'received', code })
  expect((await viewMe(w.house, { ...question, openid: other.openid })).state).toBe('none')
})

test('a push about a deletion that happened later still counts', async () => {
  const customer = w.newCustomer()
  const code = await w.claim(customer)
  const question = { openid: customer.openid, cardId: w.cardId }
  await syncMe(w.house, question)
  w.pushes.arrive = true
  await w.clock.advance(2000)
  await w.remove(customer, code)
  await w.settle()
  expect((await syncMe(w.house, question)).state).toBe('deleted')
})

test('when WeChat is busy, it says so and nothing is lost', async () => {
  const customer = w.newCustomer()
  await w.fault('/card/user/getcardlist', { errcode: -1 })
  await expect(syncMe(w.house, { openid: customer.openid, cardId: w.cardId })).rejects.toMatchObject({
    retryable: true,
  })
  await w.clearFaults()
})
