import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultProgram, type Program } from '../../../shared/program.ts'
import { program } from '../../../server/store/schema/program.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { reversePosting } from '../../../server/usecase/ledger/reverse.ts'
import { viewStanding } from '../../../server/usecase/ledger/viewStanding.ts'
import { joined } from '../../harness/joined.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'

const DAY_MS = 86_400_000
const words = (zh: string, en: string) => ({ 'zh-CN': zh, en })
const rules: Program = {
  ...defaultProgram,
  levels: [
    { id: 'plain', name: words('普通会员', 'Member'), threshold: 0 },
    { id: 'gold', name: words('金卡会员', 'Gold'), threshold: 100, benefits: words('生日双倍', 'Twice') },
  ],
  levelWindowDays: 30,
  expiry: { kind: 'months', months: 2 },
  expiryNoticeDays: 10,
}

let w: Rooms
beforeAll(async () => {
  w = await standingRooms({ receive: async () => new Response('success') })
})
afterAll(() => w.close())

async function ruled(rules: Program) {
  const row = { id: 1, rules, revision: 1, changedBy: 'test', changedAt: w.clock.now() }
  await w.house.db.insert(program).values(row).onConflictDoUpdate({ target: program.id, set: row })
}

async function post(memberId: string, amount: number, reason = 'purchase') {
  const key = `test:${memberId}:${w.house.random.bytes(8).toString('hex')}`
  const posted = await postLedger(w.house, {
    memberId,
    key,
    lines: [{ account: 'points', amount, reason }],
    actor: 'system',
  })
  if (posted.outcome !== 'posted') throw new Error(posted.reason)
  return posted.postingId
}

test('a house without levels tells what was earned of none, and no level', async () => {
  await ruled({ ...rules, levels: [] })
  const memberId = await joined(w.house)
  expect(await viewStanding(w.house, memberId)).toEqual({ earned: 0, windowDays: 30, expiring: [] })
})

test('her level, the way to the next and the day on which she loses it are one story', async () => {
  await ruled(rules)
  const memberId = await joined(w.house)
  await post(memberId, 60)
  expect(await viewStanding(w.house, memberId)).toMatchObject({
    level: { id: 'plain', name: words('普通会员', 'Member') },
    earned: 60,
    next: { name: words('金卡会员', 'Gold'), missing: 40 },
  })
  await w.clock.advance(3 * DAY_MS)
  await post(memberId, 50)
  const gold = await viewStanding(w.house, memberId)
  expect(gold).toMatchObject({ level: { id: 'gold', benefits: words('生日双倍', 'Twice') }, earned: 110 })
  expect(gold).not.toHaveProperty('next')
  // The first 60 came on 23 November, and count for the thirty days after it.
  expect(gold.fallsOn).toBe('2026-12-24')
  await w.clock.advance(Date.parse('2026-12-23T15:59:59Z') - w.clock.now().getTime())
  expect((await viewStanding(w.house, memberId)).level?.id).toBe('gold')
  await w.clock.advance(1000)
  expect(await viewStanding(w.house, memberId)).toMatchObject({ level: { id: 'plain' }, earned: 50 })
})

test('what was taken back, put back, or carried over does not count', async () => {
  await ruled(rules)
  const memberId = await joined(w.house)
  const postingId = await post(memberId, 80)
  await post(memberId, 70, 'import')
  await post(memberId, 30, 'correction')
  await post(memberId, 5, 'x_anniversary_party')
  expect((await viewStanding(w.house, memberId)).earned).toBe(85)
  await reversePosting(w.house, { postingId, key: `back:${postingId}`, actor: 'system' })
  expect((await viewStanding(w.house, memberId)).earned).toBe(5)
})

test('points expire on the day that the rule said when they came, and are told from the notice on', async () => {
  await ruled(rules)
  const memberId = await joined(w.house)
  const days = (at: string) => w.clock.advance(Date.parse(at) - w.clock.now().getTime())
  await days('2027-01-31T02:00:00Z')
  await post(memberId, 10)
  await days('2027-02-01T02:00:00Z')
  await post(memberId, 20)
  await post(memberId, 5)
  await ruled({ ...rules, expiry: { kind: 'never' } })
  await post(memberId, 40)
  await days('2027-03-21T15:59:59Z')
  expect((await viewStanding(w.house, memberId)).expiring).toEqual([{ points: 10, by: '2027-03-31' }])
  await days('2027-03-21T16:00:00Z')
  expect((await viewStanding(w.house, memberId)).expiring).toEqual([
    { points: 10, by: '2027-03-31' },
    { points: 25, by: '2027-04-01' },
  ])
  await post(memberId, -12, 'redeem')
  expect((await viewStanding(w.house, memberId)).expiring).toEqual([{ points: 23, by: '2027-04-01' }])
})
