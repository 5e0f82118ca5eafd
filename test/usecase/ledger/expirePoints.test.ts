import { afterAll, beforeAll, expect, test } from 'vitest'
import { expirePoints } from '../../../server/usecase/ledger/expirePoints.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { accountOf } from './accountRows.ts'
import { memberWorld, type MemberWorld } from './memberWorld.ts'

const DAY_MS = 86_400_000

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld()
})
afterAll(() => w.close())

let keys = 0
const post = (memberId: string, amount: number, expiresAt?: Date | null) =>
  postLedger(w.house, {
    memberId,
    key: `expire:${(keys += 1)}`,
    lines: [{ account: 'points', amount, reason: amount > 0 ? 'purchase' : 'redeem', expiresAt }],
    actor: 'staff:anna',
  })
const inDays = (days: number) => new Date(w.clock.now().getTime() + days * DAY_MS)
const messagesOf = (openid: string) => w.emulator.state.notices.filter((one) => one.openid === openid).length

test('what has expired goes as an entry of its own, WeChat shows the rest, and nobody is woken at night', async () => {
  const { memberId, openid, code } = await w.join()
  const opening = (await w.figures(memberId)).points
  await post(memberId, 30, inDays(1))
  await post(memberId, 20, inDays(5))
  await post(memberId, -10)
  await w.settle()
  const told = messagesOf(openid)
  await w.clock.advance(DAY_MS)
  expect(await expirePoints(w.house, memberId)).toBe(20)
  await w.settle()
  const account = await accountOf(w.house.db, memberId)
  expect(account.points).toBe(opening + 20)
  expect(account.inLots).toBe(account.points)
  expect(account.sums.points).toBe(account.points)
  expect(account.entries.at(-1)).toMatchObject({ amount: -20, reason: 'expiry', actor: 'system', note: null })
  expect(w.shown(code).bonus).toBe(opening + 20)
  expect(messagesOf(openid)).toBe(told)
})

test('WeChat is told why: the card’s own record says that points have expired', async () => {
  const { memberId } = await w.join()
  await post(memberId, 30, inDays(1))
  await w.settle()
  await w.clock.advance(DAY_MS)
  await expirePoints(w.house, memberId)
  await w.settle()
  const { calls } = (await (
    await w.emulator.fetch(new Request('http://localhost:8081/_emulator/calls'))
  ).json()) as { calls: { path: string; body: Record<string, unknown> }[] }
  const last = calls.findLast(({ path }) => path === '/card/membercard/updateuser')
  expect(last?.body).toMatchObject({
    add_bonus: -30,
    record_bonus: '积分到期',
    notify_optional: { is_notify_bonus: false },
  })
})

test('where a purchase waits to be told, its message is not swallowed', async () => {
  const { memberId, openid } = await w.join()
  await post(memberId, 30, inDays(1))
  await w.settle()
  const told = messagesOf(openid)
  await w.clock.advance(DAY_MS)
  await post(memberId, 5)
  await expirePoints(w.house, memberId)
  await w.settle()
  expect(messagesOf(openid)).toBe(told + 1)
})

test('it happens once, however often it is run and by how many at once', async () => {
  const { memberId } = await w.join()
  await post(memberId, 30, inDays(1))
  await w.clock.advance(DAY_MS)
  const gone = await Promise.all([1, 2, 3, 4].map(() => expirePoints(w.house, memberId)))
  expect(gone.toSorted()).toEqual([0, 0, 0, 30])
  expect(await expirePoints(w.house, memberId)).toBe(0)
  const { entries } = await accountOf(w.house.db, memberId)
  expect(entries.filter(({ reason }) => reason === 'expiry')).toHaveLength(1)
})

test('nothing happens where nothing has expired, to whom nobody knows, and to who has left', async () => {
  const { memberId } = await w.join()
  await post(memberId, 30, inDays(1))
  const before = await accountOf(w.house.db, memberId)
  expect(await expirePoints(w.house, memberId)).toBe(0)
  expect(await expirePoints(w.house, '00000000-0000-4000-8000-000000000000')).toBe(0)
  await w.database.pool.query(`update member set status = 'left' where id = $1`, [memberId])
  await w.clock.advance(2 * DAY_MS)
  expect(await expirePoints(w.house, memberId)).toBe(0)
  expect(await accountOf(w.house.db, memberId)).toEqual(before)
})

test('points that were spent in time do not expire again', async () => {
  const { memberId } = await w.join()
  await post(memberId, 30, inDays(1))
  await post(memberId, -30)
  const before = await w.figures(memberId)
  await w.clock.advance(DAY_MS)
  expect(await expirePoints(w.house, memberId)).toBe(0)
  expect(await w.figures(memberId)).toEqual(before)
})
