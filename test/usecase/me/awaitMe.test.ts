import { afterAll, beforeAll, expect, test } from 'vitest'
import { awaitMe } from '../../../server/usecase/me/awaitMe.ts'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import { journeyWorld, type JourneyWorld } from '../activation/journeyWorld.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
afterAll(() => w.close())

test('without a version, or with an old one, it answers at once', async () => {
  const question = { openid: w.newCustomer().openid, cardId: w.cardId }
  expect((await awaitMe(w.house, question)).state).toBe('none')
  expect((await awaitMe(w.house, { ...question, since: 'old', waitSeconds: 25 })).state).toBe('none')
})

test('it answers as soon as the member is enrolled, and again when WeChat has it', async () => {
  const customer = w.newCustomer()
  const { activationId } = await w.land(await w.submit(customer, await w.claim(customer)))
  const question = { openid: customer.openid, cardId: w.cardId, activationId, waitSeconds: 25 }
  const states: string[] = []
  const watching = (async () => {
    let { state, version } = await viewMe(w.house, question)
    while (state !== 'active') {
      ;({ state, version } = await awaitMe(w.house, { ...question, since: version }))
      states.push(state)
    }
  })()
  await w.settle()
  await watching
  expect(states.at(-1)).toBe('active')
})

test('when nothing changes, it answers with the same version after the time is up', async () => {
  const question = { openid: w.newCustomer().openid, cardId: w.cardId }
  const { version } = await viewMe(w.house, question)
  const sleepers = w.clock.waiting()
  const waiting = awaitMe(w.house, { ...question, since: version, waitSeconds: 600 })
  while (w.clock.waiting() === sleepers) await viewMe(w.house, question)
  await w.clock.advance(25_000)
  expect((await waiting).version).toBe(version)
})

test('when the browser goes away, the waiting ends', async () => {
  const question = { openid: w.newCustomer().openid, cardId: w.cardId }
  const { version } = await viewMe(w.house, question)
  const gone = new AbortController()
  const waiting = awaitMe(w.house, { ...question, since: version, waitSeconds: 25, signal: gone.signal })
  gone.abort()
  expect((await waiting).version).toBe(version)
})
