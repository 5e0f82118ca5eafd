import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import { journeyWorld, type JourneyWorld } from '../activation/journeyWorld.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
afterAll(() => w.close())

test('whoever has nothing to do with any card sees none, and no card when there is none', async () => {
  const me = await viewMe(w.house, { openid: w.newCustomer().openid })
  expect(me).toEqual({ state: 'none', version: me.version, asOf: w.clock.now().toISOString() })
})

test('a customer goes from none by received and activating to active, and every station has a version of its own', async () => {
  const { openid, ...customer } = w.newCustomer()
  const question = { openid, cardId: w.cardId }
  const seen = [await viewMe(w.house, question)]
  const code = await w.claim({ openid, ...customer })
  await w.settle()
  seen.push(await viewMe(w.house, question))
  await w.land(await w.submit({ openid, ...customer }, code), openid)
  seen.push(await viewMe(w.house, question))
  await w.settle()
  seen.push(await viewMe(w.house, question))
  expect(seen.map((me) => me.state)).toEqual(['none', 'received', 'activating', 'active'])
  expect(seen[1]).toMatchObject({ code, cardId: w.cardId })
  expect(seen[3]).toMatchObject({
    code,
    points: 50,
    openingPoints: 50,
    joinedAt: w.clock.now().toISOString(),
  })
  expect(seen[3]).not.toHaveProperty('balance')
  expect(new Set(seen.map((me) => me.version)).size).toBe(4)
})

test('a browser that landed without a session sees its journey by its cookie, until WeChat names somebody else', async () => {
  const customer = w.newCustomer()
  const stranger = w.newCustomer()
  const { activationId } = await w.land(await w.submit(customer, await w.claim(customer)))
  const asStranger = { openid: stranger.openid, cardId: w.cardId, activationId }
  expect((await viewMe(w.house, asStranger)).state).toBe('activating')
  await w.settle()
  expect((await viewMe(w.house, asStranger)).state).toBe('none')
  expect((await viewMe(w.house, { openid: customer.openid, cardId: w.cardId })).state).toBe('active')
})

test('a second session that lands with the ticket of somebody who landed before sees nothing', async () => {
  const customer = w.newCustomer()
  const stranger = w.newCustomer()
  const url = await w.submit(customer, await w.claim(customer))
  await w.land(url, customer.openid)
  const { activationId } = await w.land(url, stranger.openid)
  expect((await viewMe(w.house, { openid: stranger.openid, cardId: w.cardId, activationId })).state).toBe(
    'none',
  )
  await w.settle()
})

test('a deleted card is deleted, and her number and points are still told', async () => {
  const customer = w.newCustomer()
  const code = await w.claim(customer)
  await w.land(await w.submit(customer, code))
  await w.settle()
  await w.clock.advance(3000)
  await w.remove(customer, code)
  await w.settle()
  const me = await viewMe(w.house, { openid: customer.openid, cardId: w.cardId })
  expect(me).toMatchObject({ state: 'deleted', points: 50 })
  expect(me).not.toHaveProperty('code')
})
