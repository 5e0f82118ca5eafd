import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import { getActivation } from '../../../server/store/statement/getActivation.ts'
import { neighbourAccount } from '../../../server/emulator/account.ts'
import { journeyWorld, type JourneyWorld } from './journeyWorld.ts'
import { countAll, rowsOf } from './rows.ts'

const TEMPINFO = '/card/membercard/activatetempinfo/get'
const DECRYPT = '/card/code/decrypt'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
beforeEach(() => {
  w.pushes.arrive = true
  return w.clearFaults()
})
afterAll(() => w.close())

const journey = async (id: string) => {
  const row = await getActivation(w.house.db, id)
  if (!row) throw new Error('there is no such journey')
  return row
}

test('a redirect that comes before its push makes the same member as one that comes after', async () => {
  w.pushes.arrive = false
  const customer = w.newCustomer()
  const code = await w.claim(customer, 'poster')
  await w.emulator.settled()
  await w.land(await w.submit(customer, code))
  await w.settle()
  const before = await rowsOf(w.house, customer.openid)
  expect(before.journeys[0]?.state).toBe('confirmed')
  expect(before.members[0]?.channel).toBe('poster')
  w.pushes.arrive = true
  await w.clock.advance(6000)
  await w.settle()
  const after = await rowsOf(w.house, customer.openid)
  expect(after.members).toEqual(before.members)
  expect(after.entries).toEqual(before.entries)
  expect(after.holdings[0]?.receivedAt).not.toBeNull()
  expect((await viewMe(w.house, { openid: customer.openid })).state).toBe('active')
})

test('a ticket that answers 72012 three times and then opens is confirmed', async () => {
  const customer = w.newCustomer()
  const url = await w.submit(customer, await w.claim(customer))
  await w.fault(TEMPINFO, { errcode: 72012 }, 3)
  const { activationId } = await w.land(url)
  await w.settle()
  expect(await journey(activationId)).toMatchObject({ state: 'confirmed', expiredAnswers: 3 })
})

test('a ticket that stays expired ends as expired, with a reason and without a member', async () => {
  const before = await countAll(w.house)
  const customer = w.newCustomer()
  const url = await w.submit(customer, await w.claim(customer))
  await w.fault(TEMPINFO, { errcode: 72012 })
  const { activationId } = await w.land(url, customer.openid)
  await w.settle()
  const ended = await journey(activationId)
  expect(ended).toMatchObject({ state: 'expired', reason: 'ticket_expired', ticket: null, encryptCode: null })
  expect(await countAll(w.house)).toEqual({ ...before, journeys: before.journeys + 1 })
  expect(await viewMe(w.house, { openid: customer.openid })).toMatchObject({
    state: 'refused',
    reason: 'ticket_expired',
  })
})

test('after an expired ticket, a new one from the same form makes her a member', async () => {
  const customer = w.newCustomer()
  const code = await w.claim(customer)
  await w.fault(TEMPINFO, { errcode: 72012 })
  await w.land(await w.submit(customer, code), customer.openid)
  await w.settle()
  await w.clearFaults()
  await w.clock.advance(60_000)
  await w.land(await w.submit(customer, code), customer.openid)
  await w.settle()
  expect((await viewMe(w.house, { openid: customer.openid })).state).toBe('active')
})

test.each([
  { name: 'a ticket of another account', part: 'ticket', reason: 'ticket_invalid' },
  { name: 'a damaged code', part: 'code', reason: 'code_invalid' },
  { name: 'a card that WeChat does not know', part: 'card', reason: 'card_unknown' },
])('$name is refused as $reason and leaves no half row', async ({ part, reason }) => {
  const customer = w.newCustomer()
  const url = new URL(await w.submit(customer, await w.claim(customer)), 'http://localhost')
  await w.settle()
  const before = await countAll(w.house)
  const query = url.searchParams
  if (part === 'ticket') {
    const ticket = w.emulator.state.activateTickets.find((one) => one.ticket === query.get('activate_ticket'))
    if (ticket) ticket.appId = neighbourAccount.appId
  }
  if (part === 'code') query.set('encrypt_code', 'bm90IGEgY29kZSBvZiBhbnlib2R5')
  if (part === 'card') query.set('card_id', 'pForeign00000000000000000000')
  const encoded = [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  const { activationId } = await w.land(`/activate?${encoded}`)
  await w.settle()
  expect(await journey(activationId)).toMatchObject({
    state: 'refused',
    reason,
    ticket: null,
    memberId: null,
  })
  expect(await countAll(w.house)).toEqual({ ...before, journeys: before.journeys + 1 })
})

test('with a forged openid the card belongs to whom WeChat names, and the forger sees nothing', async () => {
  const customer = w.newCustomer()
  const forger = w.newCustomer()
  const code = await w.claim(customer)
  const url = await w.submit(customer, code)
  const { activationId } = await w.land(url.replace(customer.openid, forger.openid), forger.openid)
  await w.settle()
  expect(await journey(activationId)).toMatchObject({ state: 'confirmed', openid: customer.openid })
  expect(await viewMe(w.house, { openid: forger.openid, activationId, cardId: w.cardId })).toMatchObject({
    state: 'none',
  })
  expect((await viewMe(w.house, { openid: customer.openid })).state).toBe('active')
})

test('with a forged openid and no push yet, WeChat is asked whose code it is', async () => {
  w.pushes.arrive = false
  const customer = w.newCustomer()
  const forger = w.newCustomer()
  const url = await w.submit(customer, await w.claim(customer))
  const { activationId } = await w.land(url.replace(customer.openid, forger.openid))
  await w.settle()
  expect(await w.calls('/card/code/get')).toBeGreaterThan(0)
  expect(await journey(activationId)).toMatchObject({ state: 'confirmed', openid: customer.openid })
})

test('a true openid costs no call of its own in sequence', async () => {
  w.pushes.arrive = false
  const asked = await w.calls('/card/code/get')
  const customer = w.newCustomer()
  await w.land(await w.submit(customer, await w.claim(customer)))
  await w.settle()
  expect(await w.calls('/card/code/get')).toBe(asked)
})

test('the form is kept the moment it is known, though the code can not be read yet', async () => {
  const customer = w.newCustomer()
  const url = await w.submit(customer, await w.claim(customer))
  await w.fault(DECRYPT, { errcode: -1 }, 3)
  const { activationId } = await w.land(url)
  const asked = await w.calls(TEMPINFO)
  await w.settle()
  expect(await w.calls(TEMPINFO)).toBe(asked + 1)
  const row = await journey(activationId)
  expect(row).toMatchObject({ state: 'confirmed' })
  expect(row.answers).not.toBeNull()
})

test("an account's own trouble ends no journey: it is confirmed once the trouble is over", async () => {
  const customer = w.newCustomer()
  const url = await w.submit(customer, await w.claim(customer))
  await w.fault(TEMPINFO, { errcode: 48001 }, 5)
  const { activationId } = await w.land(url)
  await w.settle()
  expect(await journey(activationId)).toMatchObject({ state: 'confirmed' })
})

test('a channel that the push tells first beats the one of the address, and stays', async () => {
  const customer = w.newCustomer()
  const code = await w.claim(customer, 'first')
  const url = await w.submit(customer, code)
  await w.settle()
  await w.land(url.replace('outer_str=first', 'outer_str=second'))
  await w.settle()
  expect((await rowsOf(w.house, customer.openid)).members[0]?.channel).toBe('first')
})

test('one mobile and two openids in parallel are one member with one entry', async () => {
  const one = w.newCustomer('13812345678')
  const other = w.newCustomer('13812345678')
  const urls = [await w.submit(one, await w.claim(one)), await w.submit(other, await w.claim(other))]
  await Promise.all(urls.map((url) => w.land(url)))
  await w.settle()
  const [first, second] = [await rowsOf(w.house, one.openid), await rowsOf(w.house, other.openid)]
  expect(first.members).toHaveLength(1)
  expect(second.members[0]?.id).toBe(first.members[0]?.id)
  expect(first.entries).toHaveLength(1)
  expect(first.journeys[0]?.state).toBe('confirmed')
  expect(second.journeys[0]?.state).toBe('confirmed')
})

test('no log line carries a ticket, an openid, a code or a phone number', async () => {
  const customer = w.newCustomer('13700001111')
  const code = await w.claim(customer)
  const url = await w.submit(customer, code)
  await w.fault(TEMPINFO, { errcode: 72012 }, 2)
  await w.fault('/card/membercard/activate', { drop: 'after' }, 4)
  await w.land(url)
  await w.settle()
  const written = JSON.stringify(w.log.lines)
  const ticket = /activate_ticket=([^&]+)/.exec(url)?.[1] ?? 'none'
  for (const secret of [customer.openid, code, '13700001111', ticket, decodeURIComponent(ticket)]) {
    expect(written).not.toContain(secret)
  }
})
