import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { push } from '../../../server/store/schema.ts'
import { memberChange } from '../../../server/store/schema/change.ts'
import { problem } from '../../../server/store/schema/problem.ts'
import { changeStock } from '../../../server/usecase/card/changeStock.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import { codeConsume } from '../../../server/wechat/card/code/consume.ts'
import { cardModifyStock } from '../../../server/wechat/card/modifystock.ts'
import { journeyWorld, type JourneyWorld } from '../activation/journeyWorld.ts'
import { rowsOf } from '../activation/rows.ts'
import { say } from './pushText.ts'

let w: JourneyWorld
beforeAll(async () => {
  w = await journeyWorld()
})
beforeEach(() => w.clearFaults())
afterAll(() => w.close())

const start = new Date('2026-11-23T08:00:00Z')
const second = (n: number) => new Date(start.getTime() + n * 1000)
const stateOf = async (openid: string) => (await viewMe(w.house, { openid, cardId: w.cardId })).state

async function activeMember() {
  const customer = w.newCustomer()
  const code = await w.claim(customer)
  await w.land(await w.submit(customer, code))
  await w.settle()
  const { members } = await rowsOf(w.house, customer.openid)
  return { customer, openid: customer.openid, code, memberId: members[0]?.id ?? '' }
}
const open = (kind: 'stock_low' | 'difference', subject: string) =>
  w.house.db
    .select()
    .from(problem)
    .where(and(eq(problem.kind, kind), eq(problem.subject, subject)))

describe('user_consume_card', () => {
  test('a card that somebody redeemed is at an end; member and points stay', async () => {
    const { openid, code, memberId } = await activeMember()
    await codeConsume(w.house.wechat, { code, cardId: w.cardId })
    await w.settle()
    expect(await stateOf(openid)).toBe('invalidated')
    const { members, entries } = await rowsOf(w.house, openid)
    expect(members).toMatchObject([{ status: 'active', points: 50, cardState: 'invalidated' }])
    expect(entries).toHaveLength(1)
    const heard = and(eq(memberChange.memberId, memberId), eq(memberChange.kind, 'card.invalidated'))
    expect(await w.house.db.$count(memberChange, heard)).toBe(1)
    expect(w.log.lines.some((line) => line.message.includes('redeemed and is at an end'))).toBe(true)
  })

  test('told twice, late, or before its receipt, the first time counts, and nothing makes it active again', async () => {
    const { openid, code, memberId } = await activeMember()
    const about = { openid, cardId: w.cardId, code }
    await say(w.house, { ...about, event: 'user_consume_card', at: second(100) })
    await say(w.house, { ...about, event: 'user_consume_card', at: second(90) })
    await w.settle()
    await say(w.house, {
      ...about,
      event: 'user_get_card',
      at: second(200),
      more: { IsRestoreMemberCard: 1 },
    })
    await w.settle()
    expect(await stateOf(openid)).toBe('invalidated')
    expect((await rowsOf(w.house, openid)).holdings.map((row) => row.invalidatedAt)).toHaveLength(1)
    const heard = and(eq(memberChange.memberId, memberId), eq(memberChange.kind, 'card.invalidated'))
    expect(await w.house.db.$count(memberChange, heard)).toBe(1)

    const early = w.newCustomer()
    const unknown = { openid: early.openid, cardId: w.cardId, code: '770011223344' }
    await say(w.house, { ...unknown, event: 'user_consume_card', at: second(300) })
    await say(w.house, { ...unknown, event: 'user_get_card', at: second(299) })
    await w.settle()
    expect(await stateOf(early.openid)).toBe('invalidated')
  })

  test('what is missing in it changes nothing', async () => {
    await say(w.house, { event: 'user_consume_card', openid: '', cardId: w.cardId, code: '', at: second(1) })
    await w.settle()
    const rows = await w.house.db.select().from(push).where(eq(push.event, 'user_consume_card'))
    expect(rows.every((row) => row.appliedAt !== null && row.lastError === null)).toBe(true)
  })
})

describe('card_sku_remind', () => {
  const stock = () => w.emulator.state.cards[0]?.quantity ?? 0
  const takeAllBut = async (left: number) =>
    cardModifyStock(w.house.wechat, { cardId: w.cardId, reduceStockValue: stock() - left })

  test('a stock that runs out stands in the inbox once, with how much is left, until somebody fills it', async () => {
    await takeAllBut(80)
    await w.settle()
    expect(await open('stock_low', w.cardId)).toMatchObject([
      { detail: { quantity: 80 }, cardId: w.cardId, settledAt: null, times: 1 },
    ])
    await w.clock.advance(1000)
    await takeAllBut(0)
    await w.settle()
    expect(await open('stock_low', w.cardId)).toMatchObject([{ detail: { quantity: 0 }, times: 2 }])
    await changeStock(w.house, {
      key: '00000000-0000-4000-8000-000000000001',
      cardId: w.cardId,
      change: 100_000,
      by: 'test',
    })
    expect(await open('stock_low', w.cardId)).toMatchObject([{ settledBy: 'system' }])
  })

  test('one that comes after the stock was filled is no problem, and neither is one of an unknown card', async () => {
    const before = await open('stock_low', w.cardId)
    for (const cardId of [w.cardId, 'pNobodyKnowsThisCard', ''])
      await say(w.house, { event: 'card_sku_remind', openid: 'oWeChat', cardId, code: '', at: second(400) })
    await w.settle()
    expect(await open('stock_low', w.cardId)).toEqual(before)
    expect(await open('stock_low', 'pNobodyKnowsThisCard')).toEqual([])
  })
})

describe('update_member_card', () => {
  const earn = (memberId: string, key: string, amount: number) =>
    postLedger(w.house, {
      memberId,
      key,
      actor: 'system',
      lines: [{ account: 'points', amount, reason: 'gift' }],
    })
  const changed = (about: { openid: string; code: string }, n: number) =>
    say(w.house, { ...about, event: 'update_member_card', cardId: w.cardId, at: second(n) })
  const differs = (code: string) => open('difference', `${w.cardId}:${code}`)

  test('the echo of what we told ourselves says nothing to anybody', async () => {
    const { code, memberId } = await activeMember()
    await earn(memberId, 'echo', 30)
    await w.settle()
    expect(w.atWechat(code)?.bonus).toBe(80)
    const echoes = w.emulator.state.pushes.filter((one) => one.event === 'update_member_card')
    expect(echoes.map((one) => one.code)).toContain(code)
    expect(await differs(code)).toEqual([])
  })

  test('figures of ours that WeChat does not have yet are no difference', async () => {
    const { openid, code, memberId } = await activeMember()
    await w.fault('/card/membercard/updateuser', { errcode: 40127 })
    await earn(memberId, 'on-its-way', 30)
    await changed({ openid, code }, 500)
    await w.settle()
    expect(w.atWechat(code)?.bonus).toBe(50)
    expect(await differs(code)).toEqual([])
  })

  test('a difference stands in the inbox, is never booked, and goes when it is gone', async () => {
    const { openid, code, memberId } = await activeMember()
    const held = w.atWechat(code)
    if (held) held.bonus = 70
    await changed({ openid, code }, 600)
    await w.settle()
    expect(await differs(code)).toMatchObject([
      { memberId, cardId: w.cardId, detail: { points: { ours: 50, wechat: 70 } }, settledAt: null },
    ])
    expect((await rowsOf(w.house, openid)).members[0]?.points).toBe(50)
    if (held) held.bonus = 50
    await changed({ openid, code }, 601)
    await w.settle()
    expect(await differs(code)).toMatchObject([{ settledBy: 'system' }])
  })

  test('one look is not believed: what was different for a moment is no difference', async () => {
    const { openid, code } = await activeMember()
    const held = w.atWechat(code)
    if (held) held.bonus = 40
    await changed({ openid, code }, 700)
    const mend = w.house.wechat.call
    // The first look sees an older figure; by the second one the card shows ours.
    w.house.wechat.call = async (call, options) => {
      const answer = await mend(call, options)
      if (call.path === '/card/membercard/userinfo/get' && held) held.bonus = 50
      return answer
    }
    try {
      await w.settle()
    } finally {
      w.house.wechat.call = mend
    }
    expect(await differs(code)).toEqual([])
  })

  test('a card of nobody here has no figures to differ', async () => {
    await changed({ openid: w.newCustomer().openid, code: '660011223344' }, 800)
    await w.settle()
    expect(await differs('660011223344')).toEqual([])
  })
})
