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
const outcomes = (results: { outcome: string }[], outcome: string) =>
  results.filter((result) => result.outcome === outcome).length

describe('a purchase', () => {
  test('spends first and earns on what is paid, as two gross lines of one posting', async () => {
    const who = await newMember(rooms.house, { points: 1000 })
    const result = await post(cashier(), who, buy(3880, 300), { store: 'store-a' })
    expect(result).toMatchObject({ outcome: 'posted', paidFen: 3580, posted: { points: 735 } })
    const { entries, points } = await account(who)
    expect(points).toBe(735)
    const own = entries.filter(({ reason }) => reason !== 'import')
    expect(own).toMatchObject([
      {
        amount: -300,
        total: 700,
        reason: 'redeem',
        purchase: 3580,
        store: 'store-a',
        cardId: 'pTillDefault',
      },
      { amount: 35, total: 735, reason: 'purchase', purchase: 3580, store: 'store-a' },
    ])
    expect(new Set(own.map(({ postingId }) => postingId)).size).toBe(1)
  })

  test('spends as few of her points as she likes', async () => {
    const who = await newMember(rooms.house, { points: 5000 })
    await post(cashier(), who, buy(10_000, 100))
    expect((await account(who)).points).toBe(5000 - 100 + 99)
  })

  test('never spends what is not there, though refunds may go below zero', async () => {
    await setProgram(rooms.house, { belowZero: true })
    const who = await newMember(rooms.house, { points: 150 })
    const result = await post(cashier(), who, buy(3880, 200))
    expect(result).toMatchObject({
      outcome: 'refused',
      reason: 'posting',
      why: { reason: 'too_few', have: 150, need: 200 },
    })
    expect((await account(who)).points).toBe(150)
  })

  test('that earns nothing and spends nothing is not posted', async () => {
    const who = await newMember(rooms.house)
    expect(await post(cashier(), who, buy(99))).toMatchObject({ reason: 'nothing_to_post' })
    expect((await account(who)).entries).toEqual([])
  })

  test('is counted by the rule of the card that she holds', async () => {
    await newCard(rooms.house, {
      id: 'pTillOther',
      isDefault: false,
      rule: { costMoneyUnit: 100, increaseBonus: 3 },
    })
    const who = await newMember(rooms.house, { cardId: 'pTillOther' })
    await post(cashier(), who, buy(1000))
    expect((await account(who)).points).toBe(30)
    // Another's card, named by a page that has been tampered with, changes nothing.
    await post(cashier(), who, { ...buy(1000), cardId: 'pTillDefault' } as TillPost['deed'])
    expect((await account(who)).points).toBe(60)
  })

  test('by a card without a rule is refused', async () => {
    await newCard(rooms.house, { id: 'pTillNone', isDefault: false, rule: {} })
    const who = await newMember(rooms.house, { cardId: 'pTillNone' })
    expect(await post(cashier(), who, buy(1000))).toMatchObject({ why: { outcome: 'no_rule' } })
  })
})

describe('two at once', () => {
  test('ten tills give to one customer at the same time: none is lost', async () => {
    const who = await newMember(rooms.house)
    const results = await Promise.all(Array.from({ length: 10 }, () => post(cashier(), who, give(30))))
    expect(outcomes(results, 'posted')).toBe(10)
    const { points, entries } = await account(who)
    expect(points).toBe(300)
    expect(entries.map(({ total }) => total)).toEqual([30, 60, 90, 120, 150, 180, 210, 240, 270, 300])
  })

  test('two tills spend the same points at the same time: one does, and the other learns what is left', async () => {
    const who = await newMember(rooms.house, { points: 500 })
    const results = await Promise.all([
      post(cashier(), who, buy(10_000, 500)),
      post(cashier(), who, buy(10_000, 500)),
    ])
    expect(outcomes(results, 'posted')).toBe(1)
    expect(results.find(({ outcome }) => outcome === 'refused')).toMatchObject({
      why: { reason: 'too_few', have: 95, need: 500 },
    })
    expect((await account(who)).points).toBe(95)
  })

  test('a double tap: the same key, ten times at once, posts once and each tap hears of it', async () => {
    const [person, who, key] = [cashier(), await newMember(rooms.house), newKey()]
    const results = await Promise.all(Array.from({ length: 10 }, () => post(person, who, buy(3880), { key })))
    expect(outcomes(results, 'posted')).toBe(10)
    expect(results.filter((one) => one.outcome === 'posted' && !one.posted.isRepeat)).toHaveLength(1)
    expect((await account(who)).points).toBe(38)
  })

  test('a limit that two postings of one person race for is kept', async () => {
    const limits = { ...defaultProgram.limits, cashier: { given: 100, taken: 100 } }
    await setProgram(rooms.house, { limits })
    const [person, one, two] = [cashier(), await newMember(rooms.house), await newMember(rooms.house)]
    const results = await Promise.all([
      ...Array.from({ length: 4 }, () => post(person, one, give(30))),
      ...Array.from({ length: 4 }, () => post(person, two, give(30))),
    ])
    expect(outcomes(results, 'posted')).toBe(3)
    expect((await account(one)).points + (await account(two)).points).toBe(90)
    const refused = results.filter((result) => result.outcome === 'refused')
    expect(refused).toHaveLength(5)
    for (const result of refused)
      expect(result).toMatchObject({ why: { reason: 'limit_reached', direction: 'given', left: 10 } })
  })
})

describe('the same request again', () => {
  test('whose points are spent by now is still the same posting', async () => {
    const [person, who, key] = [cashier(), await newMember(rooms.house, { points: 300 }), newKey()]
    const deed = buy(3880, 300)
    expect(await post(person, who, deed, { key })).toMatchObject({
      outcome: 'posted',
      posted: { isRepeat: false },
    })
    const again = await post(person, who, deed, { key })
    expect(again).toMatchObject({ outcome: 'posted', posted: { isRepeat: true, points: 35 }, paidFen: 3580 })
    expect((await account(who)).points).toBe(35)
  })

  test('an answer that came late says how long it can still be taken back', async () => {
    const [person, who, key] = [cashier(), await newMember(rooms.house), newKey()]
    expect(await post(person, who, give(10), { key })).toMatchObject({ undoSeconds: 600 })
    await rooms.clock.advance(90_000)
    expect(await post(person, who, give(10), { key })).toMatchObject({ undoSeconds: 510 })
    await rooms.clock.advance(600_000)
    expect(await post(person, who, give(10), { key })).toMatchObject({ undoSeconds: 0 })
  })

  test('with other content is refused, and so is another member', async () => {
    const [person, who, key] = [cashier(), await newMember(rooms.house), newKey()]
    await post(person, who, give(10), { key })
    expect(await post(person, who, give(20), { key })).toMatchObject({ why: { reason: 'key_reused' } })
    expect(await post(person, await newMember(rooms.house), give(10), { key })).toMatchObject({
      why: { reason: 'key_reused' },
    })
    expect((await account(who)).points).toBe(10)
  })

  test('another person’s key of the same letters is another posting', async () => {
    const [who, key] = [await newMember(rooms.house), newKey()]
    await post(cashier(), who, give(10), { key })
    await post(cashier(), who, give(10), { key })
    expect((await account(who)).points).toBe(20)
  })
})
