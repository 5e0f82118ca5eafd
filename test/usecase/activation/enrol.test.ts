import { afterAll, beforeAll, expect, test } from 'vitest'
import { readActivation } from '../../../server/usecase/activation/readActivation.ts'
import { isMemberNo } from '../../../server/domain/memberNo.ts'
import { consent, member } from '../../../server/store/schema.ts'
import { getActivation } from '../../../server/store/statement/getActivation.ts'
import { eq } from 'drizzle-orm'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import type { Customer } from './customer.ts'
import { journeyWorld, type JourneyWorld } from './journeyWorld.ts'
import { countAll, rowsOf } from './rows.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
afterAll(() => w.close())

const signal = new AbortController().signal

/** Every journey's task at the same time, on connections of their own. */
const readAll = (ids: string[]) =>
  Promise.all(ids.map((activationId) => readActivation(w.house, { activationId }, signal)))

const landed = async (customer: Customer, code: string) =>
  (await w.land(await w.submit(customer, code))).activationId

test('two journeys of one openid at once make one member with one number and one entry', async () => {
  for (let round = 0; round < 5; round += 1) {
    const before = await countAll(w.house)
    const customer = w.newCustomer()
    const code = await w.claim(customer)
    const ids = [await landed(customer, code), await landed(customer, code), await landed(customer, code)]
    await readAll(ids)
    await w.settle()
    const { members, entries, journeys } = await rowsOf(w.house, customer.openid)
    expect(members).toHaveLength(1)
    expect(entries).toHaveLength(1)
    expect(journeys.map((row) => row.state)).toEqual(['confirmed', 'confirmed', 'confirmed'])
    expect((await countAll(w.house)).numbers).toBe(before.numbers + 1)
  }
})

test('the same task run three times at once enrols once', async () => {
  const customer = w.newCustomer()
  const id = await landed(customer, await w.claim(customer))
  await readAll([id, id, id])
  const { members, entries } = await rowsOf(w.house, customer.openid)
  expect(members).toHaveLength(1)
  expect(entries).toHaveLength(1)
})

test('one mobile under two openids at once makes one member with one number and one entry', async () => {
  for (let round = 0; round < 5; round += 1) {
    const before = await countAll(w.house)
    const mobile = `1361234000${round}`
    const ids = await Promise.all(
      [w.newCustomer(mobile), w.newCustomer(mobile)].map(async (one) => landed(one, await w.claim(one))),
    )
    await readAll(ids)
    const after = await countAll(w.house)
    expect(after).toMatchObject({
      members: before.members + 1,
      numbers: before.numbers + 1,
      entries: before.entries + 1,
    })
  }
})

test('a push that is applied during the enrolment makes no second member and loses no channel', async () => {
  for (let round = 0; round < 5; round += 1) {
    const customer = w.newCustomer()
    w.pushes.arrive = false
    const code = await w.claim(customer, 'window')
    const id = await landed(customer, code)
    w.pushes.arrive = true
    const pushed = w.clock.advance(6000)
    await Promise.all([pushed, readAll([id]), w.settle()])
    await w.settle()
    const { members, holdings } = await rowsOf(w.house, customer.openid)
    expect(members).toHaveLength(1)
    expect(members[0]?.channel).toBe('window')
    expect(holdings).toHaveLength(1)
  }
})

test('her number has a valid check digit, and her consent says what she was asked', async () => {
  const customer = w.newCustomer()
  await landed(customer, await w.claim(customer))
  await w.settle()
  const { members } = await rowsOf(w.house, customer.openid)
  expect(isMemberNo(members[0]?.memberNo ?? '')).toBe(true)
  const given = await w.house.db
    .select()
    .from(consent)
    .where(eq(consent.memberId, members[0]?.id ?? ''))
  expect(given).toHaveLength(1)
  expect(given[0]?.fields).toContain('USER_FORM_INFO_FLAG_MOBILE')
})

test('a member who has left is refused, and sees that she has left', async () => {
  const customer = w.newCustomer()
  const code = await w.claim(customer)
  const later = await w.submit(customer, code)
  await landed(customer, code)
  await w.settle()
  const { members } = await rowsOf(w.house, customer.openid)
  await w.house.db
    .update(member)
    .set({ status: 'left' })
    .where(eq(member.id, members[0]?.id ?? ''))
  const { activationId } = await w.land(later)
  await w.settle()
  expect(await getActivation(w.house.db, activationId)).toMatchObject({
    state: 'refused',
    reason: 'member_blocked',
  })
  expect((await viewMe(w.house, { openid: customer.openid })).state).toBe('left')
})
