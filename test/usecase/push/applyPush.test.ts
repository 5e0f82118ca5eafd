import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { card, push } from '../../../server/store/schema.ts'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import { journeyWorld, type JourneyWorld } from '../activation/journeyWorld.ts'
import { rowsOf } from '../activation/rows.ts'
import { say, type Said } from './pushText.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
beforeEach(() => w.clearFaults())
afterAll(() => w.close())

const start = new Date('2026-11-23T08:00:00Z')
const second = (n: number) => new Date(start.getTime() + n * 1000)

const stateOf = async (openid: string) => (await viewMe(w.house, { openid, cardId: w.cardId })).state

const activeMember = async (channel = '') => {
  const customer = w.newCustomer()
  const code = await w.claim(customer, channel)
  await w.land(await w.submit(customer, code))
  await w.settle()
  return { customer, code }
}

test('a restored card finds its old member, and WeChat is told again', async () => {
  const { customer, code } = await activeMember('autumn')
  const before = await rowsOf(w.house, customer.openid)
  await w.clock.advance(5000)
  await w.remove(customer, code)
  await w.settle()
  expect(await stateOf(customer.openid)).toBe('deleted')
  const told = await w.calls('/card/membercard/activate')
  await w.clock.advance(5000)
  await w.claim(customer, 'winter')
  await w.settle()
  const after = await rowsOf(w.house, customer.openid)
  expect(await stateOf(customer.openid)).toBe('active')
  expect(after.members).toEqual(before.members)
  expect(after.members[0]?.channel).toBe('autumn')
  expect(after.entries).toEqual(before.entries)
  expect(await w.calls('/card/membercard/activate')).toBe(told + 1)
})

test('a restored card with a new code finds its old member by the openid', async () => {
  const { customer, code } = await activeMember()
  const before = await rowsOf(w.house, customer.openid)
  const at = second(60)
  const held = w.atWechat(code)
  if (held) held.code = '990011223344'
  await say(w.house, { event: 'user_del_card', openid: customer.openid, cardId: w.cardId, code, at })
  await say(w.house, {
    event: 'user_get_card',
    openid: customer.openid,
    cardId: w.cardId,
    code: '990011223344',
    at,
    more: { IsRestoreMemberCard: 1, OldUserCardCode: code },
  })
  await w.settle()
  const me = await viewMe(w.house, { openid: customer.openid, cardId: w.cardId })
  expect(me).toMatchObject({ state: 'active', code: '990011223344', memberNo: before.members[0]?.memberNo })
})

test("a gift makes the new holder nobody's member, and takes the card from the giver", async () => {
  const { customer, code } = await activeMember()
  const friend = w.newCustomer()
  await say(w.house, {
    event: 'user_get_card',
    openid: friend.openid,
    cardId: w.cardId,
    code: '880011223344',
    at: second(60),
    more: { IsGiveByFriend: 1, FriendUserName: customer.openid, OldUserCardCode: code },
  })
  await w.settle()
  const me = await viewMe(w.house, { openid: friend.openid, cardId: w.cardId })
  expect(me).toMatchObject({ state: 'received', code: '880011223344' })
  expect(me).not.toHaveProperty('memberNo')
  expect(await stateOf(customer.openid)).toBe('deleted')
})

test('in whatever order and however often the pushes come, the newest fact counts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      fc.constantFrom('get', 'del', 'restore'),
      async (order, last) => {
        const { openid } = w.newCustomer()
        const code = openid.slice(8, 20)
        const get = (n: number, more = {}) => ({ event: 'user_get_card', at: second(n), more })
        const del = (n: number) => ({ event: 'user_del_card', at: second(n), more: {} })
        const restore = (n: number) => get(n, { IsRestoreMemberCard: 1 })
        const ends = { get: [get(9), get(9)], del: [del(9), get(9)], restore: [del(9), restore(9)] }[last]
        const story = [get(1), del(3), restore(5), ...ends]
        for (const index of order) {
          const said: Said = { openid, cardId: w.cardId, code, ...(story[index] ?? get(1)) }
          await say(w.house, said)
          await say(w.house, said)
          if (index % 2 === 0) await w.settle()
        }
        await w.settle()
        expect(await stateOf(openid)).toBe(last === 'del' ? 'deleted' : 'received')
      },
    ),
    { numRuns: 12 },
  )
})

test('a view is noted, and one without a code changes nothing', async () => {
  const { customer, code } = await activeMember()
  const about = { event: 'user_view_card', openid: customer.openid, cardId: w.cardId }
  await say(w.house, { ...about, code, at: second(100) })
  await say(w.house, { ...about, code: '', at: second(101) })
  await w.settle()
  expect((await rowsOf(w.house, customer.openid)).holdings.map((row) => row.viewedAt)).toEqual([second(100)])
})

test("an approved card's template is read again, and a refused one keeps the reason", async () => {
  const stored = w.emulator.state.cards[0]
  if (!stored) throw new Error('the emulator has no card')
  const about = { openid: 'oWeChatReviews', cardId: w.cardId, code: '' }
  stored.status = 'CARD_STATUS_VERIFY_FAIL'
  await say(w.house, {
    ...about,
    event: 'card_not_pass_check',
    at: second(1),
    more: { RefuseReason: '图片不清晰' },
  })
  await w.settle()
  const read = async () => (await w.house.db.select().from(card).where(eq(card.cardId, w.cardId)))[0]
  expect(await read()).toMatchObject({ status: 'CARD_STATUS_VERIFY_FAIL', refuseReason: '图片不清晰' })
  stored.status = 'CARD_STATUS_VERIFY_OK'
  await say(w.house, { ...about, event: 'card_pass_check', at: second(2) })
  await w.settle()
  expect(await read()).toMatchObject({ status: 'CARD_STATUS_VERIFY_OK', refuseReason: null })
})

test("when WeChat's figures differ from the ledger it is written down and not booked", async () => {
  const { customer, code } = await activeMember()
  const held = w.atWechat(code)
  if (held) held.bonus = 70
  await say(w.house, {
    event: 'update_member_card',
    openid: customer.openid,
    cardId: w.cardId,
    code,
    at: second(200),
  })
  await w.settle()
  expect(w.log.lines.some((line) => line.message.includes('differ from the ledger'))).toBe(true)
  expect((await rowsOf(w.house, customer.openid)).members[0]?.points).toBe(50)
})

test('a plain one-tap card makes her a member, once, and WeChat gets our number', async () => {
  const stored = w.emulator.state.cards[0]
  if (!stored) throw new Error('the emulator has no card')
  const url = stored.memberCard['wx_activate_after_submit_url']
  stored.memberCard['wx_activate_after_submit'] = false
  stored.memberCard['wx_activate_after_submit_url'] = ''
  await say(w.house, {
    event: 'card_pass_check',
    openid: 'oWeChatReviews',
    cardId: w.cardId,
    code: '',
    at: second(300),
  })
  await w.settle()
  const customer = w.newCustomer()
  const code = await w.claim(customer, 'till')
  await w.emulator.fetch(
    new Request('http://localhost:8081/_emulator/submit', {
      method: 'POST',
      body: JSON.stringify({ openid: customer.openid, cardId: w.cardId, code, fields: customer.fields }),
    }),
  )
  await w.settle()
  const { members, entries } = await rowsOf(w.house, customer.openid)
  expect(members).toMatchObject([{ points: 50, channel: 'till' }])
  expect(entries).toHaveLength(1)
  expect(await stateOf(customer.openid)).toBe('active')
  expect(w.atWechat(code)).toMatchObject({ membershipNumber: members[0]?.memberNo, bonus: 50 })
  stored.memberCard['wx_activate_after_submit'] = true
  stored.memberCard['wx_activate_after_submit_url'] = url ?? ''
  await say(w.house, {
    event: 'card_pass_check',
    openid: 'oWeChatReviews',
    cardId: w.cardId,
    code: '',
    at: second(301),
  })
  await w.settle()
})

test('a push that WeChat is too busy to explain waits, and is applied', async () => {
  const { customer, code } = await activeMember()
  await w.fault('/card/membercard/userinfo/get', { errcode: -1 }, 7)
  await say(w.house, {
    event: 'submit_membercard_user_info',
    openid: customer.openid,
    cardId: w.cardId,
    code,
    at: second(400),
  })
  await w.settle()
  const rows = await w.house.db.select().from(push).where(eq(push.event, 'submit_membercard_user_info'))
  expect(rows.every((row) => row.appliedAt !== null)).toBe(true)
  expect(rows.some((row) => row.attempts > 0)).toBe(true)
})
