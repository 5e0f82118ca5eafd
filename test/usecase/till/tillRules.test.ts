import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TillPost } from '../../../shared/console/till.ts'
import { defaultProgram } from '../../../shared/program.ts'
import { postAtTill } from '../../../server/usecase/till/postAtTill.ts'
import type { TillPerson } from '../../../server/usecase/till/tillToday.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'
import { accountOf } from '../ledger/accountRows.ts'
import { newCard, newKey, newMember, newStore, setProgram, type TillPersonage } from './tillRows.ts'

let rooms: Rooms
beforeAll(async () => {
  rooms = await standingRooms({ receive: () => Promise.reject(new TypeError('nobody listens')) })
  await newCard(rooms.house)
  await newStore(rooms.house, 'store-a', '天河店')
})
afterAll(() => rooms.close())
beforeEach(() => setProgram(rooms.house, {}))

let cashiers = 0
/** Each with a day of her own. */
const cashier = (): TillPerson => ({ id: `cashier${(cashiers += 1)}`, role: 'cashier' })
const account = (who: TillPersonage) => accountOf(rooms.house.db, who.id)
const give = (points: number): TillPost['deed'] => ({ kind: 'give', points, reason: 'gift' })
const buy = (fen: number, redeemPoints = 0): TillPost['deed'] => ({ kind: 'purchase', fen, redeemPoints })
const post = (person: TillPerson, who: TillPersonage, deed: TillPost['deed'], rest: Partial<TillPost> = {}) =>
  postAtTill(rooms.house, person, { key: newKey(), memberId: who.id, deed, ...rest })

describe('a day', () => {
  test('counts what was given and taken, with what is left, and begins anew at midnight in China', async () => {
    const [person, who] = [cashier(), await newMember(rooms.house)]
    const limits = { ...defaultProgram.limits, cashier: { given: 100 } }
    await setProgram(rooms.house, { limits })
    expect(await post(person, who, give(70))).toMatchObject({
      today: { given: 70, taken: 0, givenLeft: 30 },
    })
    expect(await post(person, who, give(31))).toMatchObject({ why: { reason: 'limit_reached', left: 30 } })
    const taken = await post(person, who, { kind: 'take', points: 20, reason: 'correction' })
    expect(taken).toMatchObject({ today: { given: 70, taken: 20, givenLeft: 30 } })
    expect(taken).not.toHaveProperty('today.takenLeft')
    await rooms.clock.advance(24 * 3600 * 1000)
    expect(await post(person, who, give(100))).toMatchObject({ today: { given: 100, givenLeft: 0 } })
  })

  test('of an owner has no limit, and a purchase counts for a cashier like a gift', async () => {
    const limits = { ...defaultProgram.limits, cashier: { given: 30 } }
    await setProgram(rooms.house, { limits })
    const who = await newMember(rooms.house)
    expect(await post({ id: 'owner1', role: 'owner' }, who, give(1_000_000))).toMatchObject({
      outcome: 'posted',
    })
    expect(await post(cashier(), who, buy(3100))).toMatchObject({
      why: { reason: 'limit_reached', left: 30 },
    })
  })
})

describe('refused, and nothing done', () => {
  test('a store that is not there, or archived', async () => {
    await newStore(rooms.house, 'store-old', '旧店', true)
    const who = await newMember(rooms.house)
    for (const store of ['nowhere', 'store-old'])
      expect(await post(cashier(), who, give(1), { store })).toMatchObject({ reason: 'store_unknown' })
    expect((await account(who)).entries).toEqual([])
  })

  test.each([
    ['give', 'refund'],
    ['take', 'gift'],
    ['give', 'purchase'],
    ['give', 'opening'],
    ['give', 'x_unknown'],
  ] as const)('to %s by the reason %s', async (kind, reason) => {
    const who = await newMember(rooms.house)
    expect(await post(cashier(), who, { kind, points: 1, reason })).toMatchObject({
      reason: 'reason_unknown',
    })
  })

  test('the merchant’s own reason counts in its direction alone', async () => {
    const name = { 'zh-CN': '店庆', en: 'Anniversary' }
    await setProgram(rooms.house, { reasons: [{ id: 'x_party', name, direction: 'give' }] })
    const who = await newMember(rooms.house)
    expect(await post(cashier(), who, { kind: 'give', points: 5, reason: 'x_party' })).toMatchObject({
      outcome: 'posted',
    })
    expect(await post(cashier(), who, { kind: 'take', points: 5, reason: 'x_party' })).toMatchObject({
      reason: 'reason_unknown',
    })
  })

  test('a member who has left, or whom there is not', async () => {
    const left = await newMember(rooms.house, { status: 'left' })
    expect(await post(cashier(), left, give(1))).toMatchObject({ why: { reason: 'member_left' } })
    expect(await post(cashier(), left, buy(1000))).toMatchObject({ reason: 'member_left' })
    const nobody = { ...left, id: '00000000-0000-4000-8000-000000000000' }
    expect(await post(cashier(), nobody, give(1))).toMatchObject({ why: { reason: 'member_unknown' } })
    expect(await post(cashier(), nobody, buy(1000))).toMatchObject({ reason: 'member_unknown' })
  })

  test('an auditor gives and takes nothing, whoever let her in', async () => {
    const who = await newMember(rooms.house)
    expect(await post({ id: 'auditor1', role: 'auditor' }, who, give(1))).toMatchObject({
      why: { reason: 'limit_reached' },
    })
  })
})
