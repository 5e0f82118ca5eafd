import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memberChange } from '../../../server/store/schema/change.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import { worldUrls } from '../../harness/settings.ts'
import { journeyWorld, type JourneyWorld } from '../activation/journeyWorld.ts'
import { rowsOf } from '../activation/rows.ts'
import { say, type Said } from './pushText.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
afterAll(() => w.close())

/** So many seconds from now. */
const second = (n: number) => new Date(w.clock.now().getTime() + n * 1000)
const stateOf = async (openid: string) => (await viewMe(w.house, { openid, cardId: w.cardId })).state

async function activeMember() {
  const customer = w.newCustomer()
  const code = await w.claim(customer)
  await w.land(await w.submit(customer, code))
  await w.settle()
  const { members } = await rowsOf(w.house, customer.openid)
  return { openid: customer.openid, code, memberId: members[0]?.id ?? '' }
}
/** How often those who follow heard of it. */
const heard = (memberId: string, kind: 'card.deleted' | 'card.invalidated') =>
  w.house.db.$count(memberChange, and(eq(memberChange.memberId, memberId), eq(memberChange.kind, kind)))

test("a card that is given away leaves the giver, stays nobody's with the friend, and WeChat's two pushes agree", async () => {
  const giver = await activeMember()
  await w.clock.advance(60_000)
  const friend = w.newCustomer()
  const given = await w.emulator.fetch(
    new Request(`${worldUrls.wechat}/_emulator/gift`, {
      method: 'POST',
      body: JSON.stringify({ ...giver, cardId: w.cardId, toOpenid: friend.openid }),
    }),
  )
  const { code } = (await given.json()) as { code: string }
  await w.settle()
  expect(await stateOf(giver.openid)).toBe('deleted')
  expect(await viewMe(w.house, { openid: friend.openid, cardId: w.cardId })).toMatchObject({
    state: 'received',
    code,
  })
  const { members, entries } = await rowsOf(w.house, giver.openid)
  expect(members).toMatchObject([{ points: 50, status: 'active', cardState: 'deleted' }])
  expect(entries).toHaveLength(1)
  expect(await heard(giver.memberId, 'card.deleted')).toBe(1)
})

test('in whatever order and however often the pushes come, the giver’s card ends exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      fc.integer({ min: 1, max: 2 }),
      fc.constantFrom(10, 12),
      async (order, times, receivedAt) => {
        const giver = await activeMember()
        const friend = w.newCustomer()
        const card = { cardId: w.cardId }
        const story: Said[] = [
          { ...card, event: 'user_get_card', openid: giver.openid, code: giver.code, at: second(1) },
          {
            ...card,
            event: 'user_gifting_card',
            openid: giver.openid,
            code: giver.code,
            at: second(10),
            more: { IsReturnBack: 0, FriendUserName: friend.openid, IsChatRoom: 0 },
          },
          {
            ...card,
            event: 'user_get_card',
            openid: friend.openid,
            code: `${giver.code}9`,
            at: second(receivedAt),
            more: { IsGiveByFriend: 1, FriendUserName: giver.openid, OldUserCardCode: giver.code },
          },
        ]
        for (const index of order.flatMap((n) => Array.from({ length: times }, () => n))) {
          const told = story[index]
          if (told) await say(w.house, told)
          if (index % 2 === 0) await w.settle()
        }
        await w.settle()
        expect(await stateOf(giver.openid)).toBe('deleted')
        expect(await stateOf(friend.openid)).toBe('received')
        expect(await heard(giver.memberId, 'card.deleted')).toBe(1)
      },
    ),
    { numRuns: 8 },
  )
})

test.each([
  ['in order', [0, 1]],
  ['the return first', [1, 0]],
])('a gift that nobody took comes back: %s, she holds her card again', async (_, order) => {
  const giver = await activeMember()
  const told = (IsReturnBack: number, at: Date): Said => ({
    event: 'user_gifting_card',
    cardId: w.cardId,
    openid: giver.openid,
    code: giver.code,
    at,
    more: { IsReturnBack, FriendUserName: '', IsChatRoom: 1 },
  })
  const story = [told(0, second(200)), told(1, second(86_600))]
  for (const index of order) {
    const one = story[index]
    if (one) await say(w.house, one)
    await w.settle()
  }
  expect(await stateOf(giver.openid)).toBe('active')
})

test.each([
  ['known to be away', true],
  ['away before anybody knew, so that WeChat refused the figures', false],
])('what she earned while the card was %s is on it when it comes back', async (_, isKnown) => {
  const giver = await activeMember()
  const about = { event: 'user_gifting_card', cardId: w.cardId, openid: giver.openid, code: giver.code }
  const leave = () => say(w.house, { ...about, at: second(300), more: { IsReturnBack: 0 } })
  if (isKnown) await leave()
  await w.settle()
  const held = w.atWechat(giver.code)
  if (held) held.status = 'GIFTING'
  await postLedger(w.house, {
    memberId: giver.memberId,
    key: `gift-away:${giver.code}`,
    actor: 'system',
    lines: [{ account: 'points', amount: 30, reason: 'welcome' }],
  })
  await w.settle()
  expect(held?.bonus).toBe(50)
  if (held) held.status = 'NORMAL'
  if (!isKnown) await leave()
  await say(w.house, { ...about, at: second(86_700), more: { IsReturnBack: 1 } })
  await w.settle()
  expect(held?.bonus).toBe(80)
})
