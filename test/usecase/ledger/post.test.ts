import { afterAll, beforeAll, expect, test } from 'vitest'
import { memberChange } from '../../../server/store/schema/change.ts'
import { program } from '../../../server/store/schema/program.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import type { Posting } from '../../../server/usecase/ledger/posting.ts'
import { defaultProgram, type Program } from '../../../shared/program.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'
import { accountOf, newAccount } from './accountRows.ts'
import { eq } from 'drizzle-orm'

let rooms: Rooms
beforeAll(async () => {
  rooms = await standingRooms({ receive: () => Promise.reject(new TypeError('nobody listens')) })
})
afterAll(() => rooms.close())

let keys = 0
const newKey = () => `post:${(keys += 1)}`
const post = (memberId: string, amount: number, rest: Partial<Posting> = {}) =>
  postLedger(rooms.house, {
    memberId,
    key: newKey(),
    lines: [{ account: 'points', amount, reason: 'gift' }],
    actor: 'staff:anna',
    ...rest,
  })
const rules = (changed: Partial<Program>) =>
  rooms.house.db
    .insert(program)
    .values({
      id: 1,
      rules: { ...defaultProgram, ...changed },
      revision: 1,
      changedBy: 'test',
      changedAt: rooms.clock.now(),
    })
    .onConflictDoUpdate({ target: program.id, set: { rules: { ...defaultProgram, ...changed } } })

test('fifty postings at once are all there, and each total follows from the one before', async () => {
  const id = await newAccount(rooms.house.db)
  await Promise.all(Array.from({ length: 50 }, (_, n) => post(id, n + 1)))
  const { points, entries, inLots } = await accountOf(rooms.house.db, id)
  expect(points).toBe(1275)
  expect(inLots).toBe(1275)
  let total = 0
  for (const entry of entries) {
    total += entry.amount
    expect(entry.total).toBe(total)
  }
})

test('the same key, twenty times at once, posts once and is told twenty times', async () => {
  const id = await newAccount(rooms.house.db)
  const key = newKey()
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(id, 30, { key })))
  expect(new Set(answers.map((answer) => answer.outcome))).toEqual(new Set(['posted']))
  expect(new Set(answers.map((answer) => 'postingId' in answer && answer.postingId)).size).toBe(1)
  expect(answers.filter((answer) => 'isRepeat' in answer && !answer.isRepeat)).toHaveLength(1)
  expect((await accountOf(rooms.house.db, id)).points).toBe(30)
})

test('the same key with other content, or for somebody else, is refused and posts nothing', async () => {
  const [one, other] = [await newAccount(rooms.house.db), await newAccount(rooms.house.db)]
  const key = newKey()
  await post(one, 30, { key })
  expect(await post(one, 31, { key })).toEqual({ outcome: 'refused', reason: 'key_reused' })
  expect(await post(other, 30, { key })).toEqual({ outcome: 'refused', reason: 'key_reused' })
  expect((await accountOf(rooms.house.db, other)).entries).toEqual([])
})

test('one key on two members at once lands on one of them', async () => {
  const [one, other] = [await newAccount(rooms.house.db), await newAccount(rooms.house.db)]
  const key = newKey()
  const answers = await Promise.all([post(one, 5, { key }), post(other, 5, { key })])
  expect(answers.map((answer) => answer.outcome).toSorted()).toEqual(['posted', 'refused'])
  const totals = [
    (await accountOf(rooms.house.db, one)).points,
    (await accountOf(rooms.house.db, other)).points,
  ]
  expect(totals.toSorted()).toEqual([0, 5])
})

test('of two who take the last points at once, one gets them and the other is told what there is', async () => {
  const id = await newAccount(rooms.house.db)
  await post(id, 100)
  const answers = await Promise.all([post(id, -80), post(id, -80)])
  expect(answers.filter((answer) => answer.outcome === 'posted')).toHaveLength(1)
  expect(answers).toContainEqual({
    outcome: 'refused',
    reason: 'too_few',
    account: 'points',
    have: 20,
    need: 80,
  })
  expect((await accountOf(rooms.house.db, id)).points).toBe(20)
})

test('a purchase that spends and earns is one posting of gross lines, spent before it is earned', async () => {
  const id = await newAccount(rooms.house.db)
  await post(id, 100)
  const lines = [
    { account: 'points' as const, amount: 12, reason: 'purchase', purchase: 12_00 },
    { account: 'points' as const, amount: -100, reason: 'redeem' },
  ]
  const posted = await post(id, 0, { lines, store: 'huaihai' })
  expect(posted).toMatchObject({ outcome: 'posted', points: 12 })
  const { entries } = await accountOf(rooms.house.db, id)
  expect(entries.slice(1).map(({ amount, total, reason }) => [amount, total, reason])).toEqual([
    [-100, 0, 'redeem'],
    [12, 12, 'purchase'],
  ])
  expect(new Set(entries.slice(1).map(({ postingId }) => postingId)).size).toBe(1)
})

test('a line of two that cannot be posted takes the other one with it', async () => {
  const id = await newAccount(rooms.house.db)
  const lines = [
    { account: 'points' as const, amount: -1, reason: 'redeem' },
    { account: 'points' as const, amount: 50, reason: 'purchase' },
  ]
  expect(await post(id, 0, { lines })).toMatchObject({ outcome: 'refused', reason: 'too_few' })
  expect((await accountOf(rooms.house.db, id)).entries).toEqual([])
})

test('nobody gives beyond her limit, not even two tills at once under one name', async () => {
  const [one, other] = [await newAccount(rooms.house.db), await newAccount(rooms.house.db)]
  const limit = { given: 100 }
  const actor = 'staff:greedy'
  const answers = await Promise.all([post(one, 60, { actor, limit }), post(other, 60, { actor, limit })])
  expect(answers.filter((answer) => answer.outcome === 'posted')).toHaveLength(1)
  expect(answers).toContainEqual({
    outcome: 'refused',
    reason: 'limit_reached',
    direction: 'given',
    left: 40,
  })
  expect(await post(one, 40, { actor, limit })).toMatchObject({ outcome: 'posted' })
  expect(await post(one, 1, { actor, limit })).toMatchObject({ reason: 'limit_reached', left: 0 })
})

test('a limit is one of a day in China: at midnight there it begins anew', async () => {
  const id = await newAccount(rooms.house.db)
  const rest = { actor: 'staff:night', limit: { given: 10 } }
  expect(await post(id, 10, rest)).toMatchObject({ outcome: 'posted' })
  expect(await post(id, 1, rest)).toMatchObject({ outcome: 'refused' })
  // The clock stands at 16:00 in China.
  await rooms.clock.advance(8 * 3_600_000)
  expect(await post(id, 10, rest)).toMatchObject({ outcome: 'posted' })
})

test('earned points get their day by the rule, and what has expired is taken off before anything is spent', async () => {
  const id = await newAccount(rooms.house.db)
  await rules({ expiry: { kind: 'months', months: 1 } })
  await post(id, 70)
  await rooms.clock.advance(20 * 86_400_000)
  await post(id, 50)
  await rooms.clock.advance(12 * 86_400_000)
  expect(await post(id, -60)).toEqual({
    outcome: 'refused',
    reason: 'too_few',
    account: 'points',
    have: 50,
    need: 60,
  })
  expect((await accountOf(rooms.house.db, id)).points).toBe(120)
  expect(await post(id, -20)).toMatchObject({ outcome: 'posted', points: 30 })
  const { entries, inLots, points } = await accountOf(rooms.house.db, id)
  expect(entries.map(({ amount, reason }) => [amount, reason])).toEqual([
    [70, 'gift'],
    [50, 'gift'],
    [-70, 'expiry'],
    [-20, 'gift'],
  ])
  expect(inLots).toBe(points)
  await rules({})
})

test('where the rule allows it, points are owed, and the next ones pay for it', async () => {
  const id = await newAccount(rooms.house.db)
  await rules({ belowZero: true })
  expect(await post(id, -30)).toMatchObject({ outcome: 'posted', points: -30 })
  await post(id, 50)
  const { points, inLots } = await accountOf(rooms.house.db, id)
  expect([points, inLots]).toEqual([20, 20])
  await rules({})
})

test('a member who is unknown, or has left, is refused', async () => {
  expect(await post('00000000-0000-4000-8000-000000000000', 5)).toEqual({
    outcome: 'refused',
    reason: 'member_unknown',
  })
})

test('those who follow hear of a posting with it, and of a refusal nothing', async () => {
  const id = await newAccount(rooms.house.db)
  const posted = await post(id, 5)
  await post(id, -6)
  const heard = await rooms.house.db.select().from(memberChange).where(eq(memberChange.memberId, id))
  expect(heard.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['ledger.posted', 'postingId' in posted ? posted.postingId : ''],
  ])
})

test('no entry of the ledger is changed or deleted, by whomever', async () => {
  const id = await newAccount(rooms.house.db)
  await post(id, 5)
  const { pool } = rooms.database
  await expect(pool.query('update ledger_entry set amount = 6 where member_id = $1', [id])).rejects.toThrow(
    /append-only/,
  )
  await expect(pool.query('delete from ledger_entry where member_id = $1', [id])).rejects.toThrow(
    /append-only/,
  )
})
