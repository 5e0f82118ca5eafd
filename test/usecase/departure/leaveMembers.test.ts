import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { memberChange } from '../../../server/store/schema/change.ts'
import { ledgerEntry } from '../../../server/store/schema/ledger.ts'
import { problem } from '../../../server/store/schema/problem.ts'
import { consent } from '../../../server/store/schema.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import { memberWorld, type JoinedMember, type MemberWorld } from '../ledger/memberWorld.ts'
import { asksToLeave, coolingOff, DAY_MS, departureOf, earns, sweep, sweepUntilErased } from './departed.ts'

let w: MemberWorld
let she: JoinedMember
beforeAll(async () => {
  w = await memberWorld()
  await coolingOff(w, 7)
})
afterAll(() => w.close())
beforeEach(async () => {
  she = await w.join()
})
afterEach(() => w.clearFaults())

const me = () => viewMe(w.house, { openid: she.openid, cardId: w.cardId })
const PATH = '/card/code/unavailable'
async function due() {
  await asksToLeave(w, she)
  await w.clock.advance(7 * DAY_MS)
}
const entriesOf = () =>
  w.house.db.select().from(ledgerEntry).where(eq(ledgerEntry.memberId, she.memberId)).orderBy(ledgerEntry.id)

describe('when the cooling-off is over', () => {
  test('her card is over at WeChat with the reason, her figures are closed, and she is told so', async () => {
    await earns(w, she.memberId, 30)
    await earns(w, she.memberId, 200, 'balance')
    await due()
    await sweep(w)
    expect(w.shown(she.code)).toMatchObject({ status: 'UNAVAILABLE', endReason: '已按本人要求退出会员' })
    expect(await w.figures(she.memberId)).toEqual({ points: 0, balance: 0, level: null })
    const entries = await entriesOf()
    const closing = entries.filter(({ reason }) => reason === 'leaving')
    expect(closing.map(({ account, total }) => [account, total])).toEqual([
      ['points', 0],
      ['balance', 0],
    ])
    for (const account of ['points', 'balance'] as const) {
      const amounts = entries.filter((entry) => entry.account === account).map(({ amount }) => amount)
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(0)
    }
    expect(await me()).toMatchObject({
      state: 'left',
      departure: { invalidatedAt: expect.any(String), erasedAt: expect.any(String) },
    })
  })

  test('not a moment before', async () => {
    await asksToLeave(w, she)
    await w.clock.advance(7 * DAY_MS - 1)
    await sweep(w)
    expect((await me()).state).toBe('active')
    await w.clock.advance(1)
    await sweep(w)
    expect((await me()).state).toBe('left')
  })

  test('points that have expired by then are told apart from those that she gave up', async () => {
    const key = `expiring:${she.memberId}`
    const expiresAt = new Date(w.clock.now().getTime() + DAY_MS)
    const lines = [{ account: 'points' as const, amount: 9, reason: 'gift', expiresAt }]
    await postLedger(w.house, { memberId: she.memberId, key, lines, actor: 'system' })
    await due()
    await sweep(w)
    const taken = (await entriesOf()).filter(({ amount }) => amount < 0)
    expect(taken.map(({ reason, amount }) => [reason, amount])).toContainEqual(['expiry', -9])
    expect(await w.figures(she.memberId)).toMatchObject({ points: 0 })
  })

  test('what she owes is closed too', async () => {
    const { points } = await w.figures(she.memberId)
    const lines = [{ account: 'points' as const, amount: -(points + 5), reason: 'correction' }]
    await postLedger(w.house, {
      memberId: she.memberId,
      key: `owing:${she.memberId}`,
      lines,
      actor: 'system',
      belowZero: true,
    })
    await due()
    await sweep(w)
    expect(await w.figures(she.memberId)).toMatchObject({ points: 0 })
    expect((await me()).state).toBe('left')
  })

  test('nothing is posted to her any more, and her consents have ended', async () => {
    await due()
    await sweep(w)
    const lines = [{ account: 'points' as const, amount: 1, reason: 'gift' }]
    expect(
      await postLedger(w.house, { memberId: she.memberId, key: 'late', lines, actor: 'system' }),
    ).toEqual({
      outcome: 'refused',
      reason: 'member_left',
    })
    const consents = await w.house.db.select().from(consent).where(eq(consent.memberId, she.memberId))
    expect(consents.length).toBeGreaterThan(0)
    expect(consents.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true)
  })

  test('those who follow hear once that her card is over and that she has left', async () => {
    await due()
    await sweep(w)
    await sweep(w)
    const changes = await w.house.db
      .select()
      .from(memberChange)
      .where(eq(memberChange.memberId, she.memberId))
    const kinds = changes.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'member.left')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'card.invalidated')).toHaveLength(1)
  })

  test('a card that she had deleted needs no word to WeChat', async () => {
    await w.remove({ openid: she.openid, fields: {} }, she.code)
    await w.settle()
    const before = await w.calls(PATH)
    await due()
    await sweep(w)
    expect(await w.calls(PATH)).toBe(before)
    expect((await departureOf(w, she.memberId))?.erasedAt).not.toBeNull()
  })
})

describe('money that came meanwhile', () => {
  test('holds everything back, stands among the problems, and is hers until she spends or confirms it', async () => {
    await due()
    await earns(w, she.memberId, 300, 'balance')
    await sweep(w)
    const row = await departureOf(w, she.memberId)
    expect(row).toMatchObject({ begunAt: null, erasedAt: null })
    expect((await me()).state).toBe('active')
    const open = await w.house.db
      .select()
      .from(problem)
      .where(eq(problem.subject, row?.id ?? ''))
    expect(open).toMatchObject([{ kind: 'departure_held', detail: { balance: 300 }, settledAt: null }])
    await asksToLeave(w, she)
    await sweep(w)
    expect((await me()).state).toBe('left')
    const settled = await w.house.db.select().from(problem).where(eq(problem.memberId, she.memberId))
    expect(settled.every(({ settledAt }) => settledAt !== null)).toBe(true)
  })

  test('spent again, she leaves by herself', async () => {
    await due()
    await earns(w, she.memberId, 300, 'balance')
    await sweep(w)
    await earns(w, she.memberId, -300, 'balance')
    await sweepUntilErased(w, she.memberId)
    expect((await me()).state).toBe('left')
  })
})
