import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TillPost } from '../../../shared/console/till.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { postAtTill } from '../../../server/usecase/till/postAtTill.ts'
import type { TillPerson } from '../../../server/usecase/till/tillToday.ts'
import { undoAtTill } from '../../../server/usecase/till/undoAtTill.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'
import { accountOf } from '../ledger/accountRows.ts'
import { newCard, newKey, newMember, setProgram, type TillPersonage } from './tillRows.ts'

let rooms: Rooms
beforeAll(async () => {
  rooms = await standingRooms({ receive: () => Promise.reject(new TypeError('nobody listens')) })
  await newCard(rooms.house)
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

const undo = (person: TillPerson, postingId: string, key = newKey()) =>
  undoAtTill(rooms.house, person, { key, postingId })
const posted = async (person: TillPerson, who: TillPersonage, deed: TillPost['deed']) => {
  const result = await post(person, who, deed)
  if (result.outcome !== 'posted') throw new Error('it was not posted')
  return result.posted.postingId
}

test('a purchase is taken back whole: what was earned goes, what was spent comes back, and so does her limit', async () => {
  const [person, who] = [cashier(), await newMember(rooms.house, { points: 1000 })]
  const postingId = await posted(person, who, buy(3880, 300))
  const undone = await undo(person, postingId)
  expect(undone).toMatchObject({ outcome: 'undone', points: 1000, today: { given: 0, taken: 0 } })
  const { entries, inLots } = await account(who)
  expect(entries.slice(-2).map(({ amount, reason }) => [amount, reason])).toEqual([
    [-35, 'reversal'],
    [300, 'reversal'],
  ])
  expect(inLots).toBe(1000)
})

test('a double tap takes it back once, and a second undo is refused', async () => {
  const [person, who, key] = [cashier(), await newMember(rooms.house), newKey()]
  const postingId = await posted(person, who, give(50))
  const taps = await Promise.all(Array.from({ length: 5 }, () => undo(person, postingId, key)))
  expect(outcomes(taps, 'undone')).toBe(5)
  expect((await account(who)).points).toBe(0)
  expect(await undo(person, postingId)).toMatchObject({ why: { reason: 'already_reversed' } })
})

test('within the ten minutes, not after', async () => {
  const [person, who] = [cashier(), await newMember(rooms.house)]
  const [early, late] = [await posted(person, who, give(5)), await posted(person, who, give(7))]
  await rooms.clock.advance(600_000)
  expect(await undo(person, early)).toMatchObject({ outcome: 'undone' })
  await rooms.clock.advance(1)
  expect(await undo(person, late)).toMatchObject({ why: { reason: 'too_late' }, undoMinutes: 10 })
  expect((await account(who)).points).toBe(7)
})

test('not what somebody else posted, and not what is nobody’s', async () => {
  const [person, who] = [cashier(), await newMember(rooms.house)]
  const postingId = await posted(person, who, give(5))
  expect(await undo(cashier(), postingId)).toMatchObject({ why: { reason: 'not_yours' } })
  expect(await undo(person, '00000000-0000-4000-8000-000000000000')).toMatchObject({
    why: { reason: 'posting_unknown' },
  })
})

test('not what the customer has spent meanwhile, even where refunds may go below zero', async () => {
  await setProgram(rooms.house, { belowZero: true })
  const [person, who] = [cashier(), await newMember(rooms.house)]
  const postingId = await posted(person, who, give(100))
  const lines = [{ account: 'points' as const, amount: -60, reason: 'redeem' }]
  await postLedger(rooms.house, { memberId: who.id, key: newKey(), lines, actor: 'api:shop' })
  expect(await undo(person, postingId)).toMatchObject({ why: { reason: 'too_few', have: 40, need: 100 } })
  expect((await account(who)).points).toBe(40)
})
