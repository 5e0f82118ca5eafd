import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getActivation } from '../../../server/store/statement/getActivation.ts'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import { readActivation } from '../../../server/usecase/activation/readActivation.ts'
import { tellActivation } from '../../../server/usecase/activation/tellActivation.ts'
import { journeyWorld, type JourneyWorld } from './journeyWorld.ts'
import { rowsOf } from './rows.ts'

const ACTIVATE = '/card/membercard/activate'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
beforeEach(() => w.clearFaults())
afterAll(() => w.close())

const signal = new AbortController().signal

const enrolled = async () => {
  const customer = w.newCustomer()
  const code = await w.claim(customer)
  await w.emulator.settled()
  const { activationId } = await w.land(await w.submit(customer, code), customer.openid)
  await readActivation(w.house, { activationId }, signal)
  return { customer, code, activationId }
}

test.each([
  { name: '-1', fault: { errcode: -1 } },
  { name: '45011', fault: { errcode: 45011 } },
  { name: '500', fault: { status: 500 } },
  { name: 'a lost answer', fault: { drop: 'after' } },
  { name: 'a refused connection', fault: { drop: 'before' } },
])('after ten times $name, WeChat is told and the journey is confirmed once', async ({ fault }) => {
  const { customer, code, activationId } = await enrolled()
  await w.fault(ACTIVATE, fault, 10)
  await w.settle()
  const { members, entries } = await rowsOf(w.house, customer.openid)
  expect(members).toHaveLength(1)
  expect(entries).toHaveLength(1)
  expect((await getActivation(w.house.db, activationId))?.state).toBe('confirmed')
  expect(w.atWechat(code)).toMatchObject({
    hasActive: true,
    bonus: 50,
    membershipNumber: members[0]?.memberNo,
  })
})

test('while WeChat has yet to be told, she sees her number and points as activating', async () => {
  const { customer, activationId } = await enrolled()
  await w.fault(ACTIVATE, { errcode: -1 })
  await tellActivation(w.house, { activationId }, signal)
  const row = await getActivation(w.house.db, activationId)
  expect(row).toMatchObject({ state: 'told', attempts: 1, lastError: `${ACTIVATE}: -1 system error` })
  const me = await viewMe(w.house, { openid: customer.openid })
  expect(me).toMatchObject({ state: 'activating', points: 50, openingPoints: 50, waitedSeconds: 0 })
  expect(me.memberNo).toMatch(/^\d{12}$/)
  await w.clearFaults()
  await w.settle()
  expect((await viewMe(w.house, { openid: customer.openid })).state).toBe('active')
})

test('a card that was deleted meanwhile ends the journey as refused, and the member stays', async () => {
  const { customer, code, activationId } = await enrolled()
  await w.remove(customer, code)
  await w.settle()
  expect(await getActivation(w.house.db, activationId)).toMatchObject({
    state: 'refused',
    reason: 'card_unusable',
    ticket: null,
  })
  expect((await rowsOf(w.house, customer.openid)).members[0]?.points).toBe(50)
})

test('telling after the end asks nobody', async () => {
  const { activationId } = await enrolled()
  await w.settle()
  const asked = await w.calls(ACTIVATE)
  await tellActivation(w.house, { activationId }, signal)
  expect(await w.calls(ACTIVATE)).toBe(asked)
})
