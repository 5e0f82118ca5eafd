import { afterAll, beforeAll, expect, test } from 'vitest'
import { program } from '../../../server/store/schema/program.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import type { PostingLine } from '../../../server/usecase/ledger/posting.ts'
import { reversePosting, type Reversal } from '../../../server/usecase/ledger/reverse.ts'
import { defaultProgram } from '../../../shared/program.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'
import { accountOf, newAccount } from './accountRows.ts'

let rooms: Rooms
beforeAll(async () => {
  rooms = await standingRooms({ receive: () => Promise.reject(new TypeError('nobody listens')) })
  const rules = { ...defaultProgram, expiry: { kind: 'months' as const, months: 1 } }
  await rooms.house.db
    .insert(program)
    .values({ id: 1, rules, revision: 1, changedBy: 'test', changedAt: rooms.clock.now() })
})
afterAll(() => rooms.close())

let keys = 0
const newKey = () => `reverse:${(keys += 1)}`
async function posted(memberId: string, ...lines: [amount: number, account?: PostingLine['account']][]) {
  const answer = await postLedger(rooms.house, {
    memberId,
    key: newKey(),
    lines: lines.map(([amount, account = 'points']) => ({ account, amount, reason: 'gift' })),
    actor: 'staff:anna',
  })
  if (answer.outcome !== 'posted') throw new Error(answer.reason)
  return answer.postingId
}
const reverse = (postingId: string, rest: Partial<Reversal> = {}) =>
  reversePosting(rooms.house, { postingId, key: newKey(), actor: 'staff:boss', ...rest })
const account = (memberId: string) => accountOf(rooms.house.db, memberId)

test('what was given is taken from its own lot, so that nobody else’s points expire sooner', async () => {
  const id = await newAccount(rooms.house.db)
  await posted(id, [100])
  const mistake = await posted(id, [500])
  expect(await reverse(mistake)).toMatchObject({ outcome: 'posted', points: 100 })
  const { entries, lots } = await account(id)
  expect(lots.map(({ remaining }) => remaining)).toEqual([100, 0])
  expect(entries.at(-1)).toMatchObject({ amount: -500, reason: 'reversal', reverses: entries[1]?.id })
})

test('what was taken goes back into the lots that it came from, with their days', async () => {
  const id = await newAccount(rooms.house.db)
  await posted(id, [40])
  await rooms.clock.advance(86_400_000)
  await posted(id, [60])
  const spending = await posted(id, [-70])
  await reverse(spending)
  const { lots, points, inLots } = await account(id)
  expect(lots.map(({ remaining }) => remaining)).toEqual([40, 60])
  expect([points, inLots]).toEqual([100, 100])
})

test('points whose day has passed meanwhile come back with a month to be spent in', async () => {
  const id = await newAccount(rooms.house.db)
  await posted(id, [40])
  const spending = await posted(id, [-40])
  await rooms.clock.advance(40 * 86_400_000)
  expect(await reverse(spending)).toMatchObject({ points: 40 })
  const { lots } = await account(id)
  const expected = new Date(rooms.clock.now().getTime() + 30 * 86_400_000)
  expect(
    lots.map(({ remaining, expiresAt }) => [remaining, expiresAt?.getTime() === expected.getTime()]),
  ).toEqual([
    [0, false],
    [40, true],
  ])
})

test('a posting of several lines is taken back whole, balance and points', async () => {
  const id = await newAccount(rooms.house.db)
  await posted(id, [200], [5000, 'balance'])
  const purchase = await posted(id, [-150], [-3000, 'balance'], [30])
  expect(await reverse(purchase)).toMatchObject({ outcome: 'posted', points: 200, balance: 5000 })
  const { sums, inLots } = await account(id)
  expect([sums, inLots]).toEqual([{ points: 200, balance: 5000 }, 200])
})

test('a posting is taken back once, by however many at once', async () => {
  const id = await newAccount(rooms.house.db)
  await posted(id, [100])
  const mistake = await posted(id, [50])
  const answers = await Promise.all(Array.from({ length: 6 }, () => reverse(mistake)))
  expect(answers.filter((answer) => answer.outcome === 'posted')).toHaveLength(1)
  expect(answers).toContainEqual({ outcome: 'refused', reason: 'already_reversed' })
  expect((await account(id)).points).toBe(100)
})

test('the same reversal again is told again, and done once', async () => {
  const id = await newAccount(rooms.house.db)
  const mistake = await posted(id, [50])
  const key = newKey()
  const [first, second] = [await reverse(mistake, { key }), await reverse(mistake, { key })]
  expect(first).toMatchObject({ outcome: 'posted', isRepeat: false })
  expect(second).toMatchObject({ outcome: 'posted', isRepeat: true })
  expect((await account(id)).points).toBe(0)
})

test('a reversal is not reversed, and an unknown posting is not found', async () => {
  const id = await newAccount(rooms.house.db)
  const mistake = await posted(id, [50])
  const reversal = await reverse(mistake)
  const again = 'postingId' in reversal ? reversal.postingId : ''
  expect(await reverse(again)).toEqual({ outcome: 'refused', reason: 'not_reversible' })
  expect(await reverse('00000000-0000-4000-8000-000000000000')).toEqual({
    outcome: 'refused',
    reason: 'posting_unknown',
  })
})

test('points that are spent already cannot be taken back, and it says how many are left', async () => {
  const id = await newAccount(rooms.house.db)
  const gift = await posted(id, [100])
  await posted(id, [-80])
  expect(await reverse(gift)).toMatchObject({ outcome: 'refused', reason: 'too_few', have: 20, need: 100 })
  expect((await account(id)).points).toBe(20)
})

test('one’s own posting may be taken back within ten minutes, and nobody else’s', async () => {
  const id = await newAccount(rooms.house.db)
  const mine = await posted(id, [5])
  const own = { withinMinutes: 10 }
  expect(await reverse(mine, { actor: 'staff:bert', own })).toEqual({
    outcome: 'refused',
    reason: 'not_yours',
  })
  await rooms.clock.advance(10 * 60_000 + 1)
  expect(await reverse(mine, { actor: 'staff:anna', own })).toEqual({
    outcome: 'refused',
    reason: 'too_late',
  })
  const fresh = await posted(id, [5])
  await rooms.clock.advance(10 * 60_000)
  expect(await reverse(fresh, { actor: 'staff:anna', own })).toMatchObject({ outcome: 'posted' })
})

test('whoever takes back her own posting may give as much again today', async () => {
  const id = await newAccount(rooms.house.db)
  const give = (amount: number) =>
    postLedger(rooms.house, {
      memberId: id,
      key: newKey(),
      lines: [{ account: 'points', amount, reason: 'gift' }],
      actor: 'staff:limited',
      limit: { given: 100 },
    })
  const first = await give(100)
  expect(await give(1)).toMatchObject({ reason: 'limit_reached' })
  await reverse('postingId' in first ? first.postingId : '', { actor: 'staff:limited' })
  expect(await give(100)).toMatchObject({ outcome: 'posted' })
})
