import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { auditEntry } from '../../../server/store/schema/audit.ts'
import { cancelDeparture } from '../../../server/usecase/departure/cancelDeparture.ts'
import { requestDeparture } from '../../../server/usecase/departure/requestDeparture.ts'
import { viewDeparture } from '../../../server/usecase/departure/viewDeparture.ts'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import { memberWorld, type JoinedMember, type MemberWorld } from '../ledger/memberWorld.ts'
import { asksToLeave, coolingOff, DAY_MS, departureOf, earns, sweep } from './departed.ts'

let w: MemberWorld
let she: JoinedMember
beforeAll(async () => {
  w = await memberWorld()
})
afterAll(() => w.close())
beforeEach(async () => {
  await coolingOff(w, 7)
  she = await w.join()
})

const me = () => viewMe(w.house, { openid: she.openid, cardId: w.cardId })

test('she sees what she would lose before she asks, and nothing has happened yet', async () => {
  const viewed = await viewDeparture(w.house, she.openid)
  const { points } = await w.figures(she.memberId)
  expect(viewed).toEqual({
    outcome: 'view',
    view: { coolingOffDays: 7, points, balance: 0, cards: 1, waitsForBalance: false },
  })
  expect(await departureOf(w, she.memberId)).toBeUndefined()
})

test('once asked, it waits out the cooling-off, with a receipt, and her card works on', async () => {
  const answer = await asksToLeave(w, she)
  const dueAt = new Date(w.clock.now().getTime() + 7 * DAY_MS).toISOString()
  expect(answer).toMatchObject({
    outcome: 'requested',
    view: { departure: { receiptNo: expect.stringMatching(/^\d{8}-\d{6}$/), dueAt } },
  })
  await sweep(w)
  expect((await me()).state).toBe('active')
  expect((await me()).departure).toMatchObject({ dueAt })
  await earns(w, she.memberId, 5)
  expect(w.shown(she.code).status).toBe('NORMAL')
})

test('a wrong number, old figures and unspent money are refused, and nothing is asked for', async () => {
  const { points } = await w.figures(she.memberId)
  const ask = (more: object) =>
    requestDeparture(w.house, {
      openid: she.openid,
      request: { typed: she.memberNo.slice(-4), points, balance: 0, givesUpBalance: false, ...more },
    })
  expect((await ask({ typed: '0000' })).outcome).toBe(
    she.memberNo.endsWith('0000') ? 'requested' : 'wrong_number',
  )
  expect((await ask({ points: points + 1 })).outcome).toBe('figures_changed')
  await earns(w, she.memberId, 500, 'balance')
  expect((await ask({ balance: 500 })).outcome).toBe('balance_left')
  expect(await departureOf(w, she.memberId)).toBeUndefined()
  expect((await ask({ balance: 500, givesUpBalance: true })).outcome).toBe('requested')
})

test('asking twice, also at once, is one departure with one date', async () => {
  const first = await Promise.all([asksToLeave(w, she), asksToLeave(w, she)])
  await w.clock.advance(DAY_MS)
  const again = await asksToLeave(w, she)
  const seen = [...first, again].map(
    (answer) => answer.outcome === 'requested' && answer.view.departure?.receiptNo,
  )
  expect(new Set(seen).size).toBe(1)
  expect(seen[0]).toMatch(/\d/)
  const days = (await departureOf(w, she.memberId))?.dueAt.getTime() ?? 0
  expect(days - w.clock.now().getTime()).toBe(6 * DAY_MS)
})

test('within the cooling-off she changes her mind with one tap, and everything is as it was', async () => {
  await asksToLeave(w, she)
  expect((await cancelDeparture(w.house, she.openid)).outcome).toBe('cancelled')
  expect((await me()).departure).toBeUndefined()
  await w.clock.advance(8 * DAY_MS)
  await sweep(w)
  expect((await me()).state).toBe('active')
  expect((await cancelDeparture(w.house, she.openid)).outcome).toBe('not_leaving')
})

test('a request after a change of mind begins anew, with a receipt of its own', async () => {
  await asksToLeave(w, she)
  await cancelDeparture(w.house, she.openid)
  await w.clock.advance(DAY_MS)
  const again = await asksToLeave(w, she)
  if (again.outcome !== 'requested') throw new Error(again.outcome)
  expect(Date.parse(again.view.departure?.dueAt ?? '') - w.clock.now().getTime()).toBe(7 * DAY_MS)
})

test('nobody else’s session can ask for it or take it back', async () => {
  const stranger = w.newCustomer().openid
  expect((await viewDeparture(w.house, stranger)).outcome).toBe('no_member')
  expect((await asksToLeave(w, { ...she, openid: stranger })).outcome).toBe('no_member')
  await asksToLeave(w, she)
  expect((await cancelDeparture(w.house, stranger)).outcome).toBe('no_member')
  expect((await departureOf(w, she.memberId))?.cancelledAt).toBeNull()
})

test('both are written down, by her number and without anything else of hers', async () => {
  await asksToLeave(w, she)
  await cancelDeparture(w.house, she.openid)
  const entries = await w.house.db.select().from(auditEntry).where(eq(auditEntry.subject, she.memberNo))
  expect(entries.map(({ action, role }) => [action, role])).toEqual([
    ['membership.leave', 'system'],
    ['membership.stay', 'system'],
  ])
  expect(JSON.stringify(entries)).not.toContain(she.openid)
})
