import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { and, eq } from 'drizzle-orm'
import { ledgerEntry } from '../../../server/store/schema/ledger.ts'
import { problem } from '../../../server/store/schema/problem.ts'
import { holding, member } from '../../../server/store/schema.ts'
import { cancelDeparture } from '../../../server/usecase/departure/cancelDeparture.ts'
import { beginDeparture } from '../../../server/usecase/departure/beginDeparture.ts'
import { endCards } from '../../../server/usecase/departure/endCards.ts'
import { eraseMember } from '../../../server/usecase/departure/eraseMember.ts'
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

describe('while WeChat does not answer', () => {
  test.each<[string, Record<string, unknown>]>([
    ['is busy', { errcode: -1 }],
    ['is gone', { status: 502 }],
    ['breaks off before it has heard', { drop: 'before' }],
    ['breaks off after it has heard', { drop: 'after' }],
  ])('it %s: she has left at once, her data goes when her card is over', async (_, fault) => {
    await due()
    await w.fault(PATH, fault)
    await sweep(w)
    await w.clearFaults()
    const row = await departureOf(w, she.memberId)
    expect(row?.begunAt).not.toBeNull()
    expect(row?.erasedAt).toBeNull()
    expect(await me()).toMatchObject({ state: 'left' })
    await sweepUntilErased(w, she.memberId)
    expect(w.shown(she.code).status).toBe('UNAVAILABLE')
    expect((await entriesOf()).filter(({ reason }) => reason === 'leaving')).toHaveLength(1)
  })

  test('for long, it stands among the problems, and is settled when it is done', async () => {
    await due()
    await w.fault(PATH, { errcode: 48001 })
    await sweep(w)
    const of = () =>
      w.house.db
        .select()
        .from(problem)
        .where(and(eq(problem.kind, 'departure_late'), eq(problem.memberId, she.memberId)))
    expect(await of()).toMatchObject([{ settledAt: null, detail: { errcode: 48001 } }])
    // Asked again, and seldom: not with the next sweep.
    const calls = await w.calls(PATH)
    await sweep(w)
    expect(await w.calls(PATH)).toBe(calls)
    await w.clearFaults()
    await sweepUntilErased(w, she.memberId)
    expect((await of()).every(({ settledAt }) => settledAt !== null)).toBe(true)
  })

  test('she cannot take it back any more, for her points are closed', async () => {
    await due()
    await w.fault(PATH, { errcode: -1 })
    await sweep(w)
    expect((await cancelDeparture(w.house, she.openid)).outcome).toBe('no_member')
    await w.clearFaults()
    await sweepUntilErased(w, she.memberId)
  })
})

describe('a process that is killed', () => {
  test('after any step leaves nothing undone and does nothing twice', async () => {
    await earns(w, she.memberId, 12)
    await due()
    const { id = '' } = (await departureOf(w, she.memberId)) ?? {}
    const signal = new AbortController().signal
    // Each step twice, as if the process had been killed before it could say that it was done.
    for (let times = 0; times < 2; times += 1) expect(await beginDeparture(w.house, id)).toBe(true)
    for (let times = 0; times < 2; times += 1) expect(await endCards(w.house, id, signal)).toBe(true)
    for (let times = 0; times < 2; times += 1) await eraseMember(w.house, id)
    await sweep(w)
    expect((await entriesOf()).filter(({ reason }) => reason === 'leaving')).toHaveLength(1)
    expect(w.shown(she.code).status).toBe('UNAVAILABLE')
    const [row] = await w.house.db.select().from(member).where(eq(member.id, she.memberId))
    expect(row).toMatchObject({ status: 'left', profile: null, mobileIndex: null, memberNo: she.memberNo })
  })

  test('between WeChat’s word and our note of it asks again, and takes the refusal for what it is', async () => {
    await due()
    const { id = '' } = (await departureOf(w, she.memberId)) ?? {}
    await beginDeparture(w.house, id)
    await endCards(w.house, id, new AbortController().signal)
    await w.house.db.update(holding).set({ invalidatedAt: null }).where(eq(holding.code, she.code))
    await sweepUntilErased(w, she.memberId)
    expect(w.shown(she.code).status).toBe('UNAVAILABLE')
  })

  test('no step comes before the one before it', async () => {
    await asksToLeave(w, she)
    const { id = '' } = (await departureOf(w, she.memberId)) ?? {}
    expect(await endCards(w.house, id, new AbortController().signal)).toBe(false)
    await eraseMember(w.house, id)
    expect(w.shown(she.code).status).toBe('NORMAL')
    expect((await me()).state).toBe('active')
    await cancelDeparture(w.house, she.openid)
  })
})

test('two sweeps at once carry it out once', async () => {
  await due()
  const before = await w.calls(PATH)
  await Promise.all([sweep(w), sweep(w), sweep(w)])
  expect(await w.calls(PATH)).toBe(before + 1)
  expect((await me()).state).toBe('left')
})

test('the beginning and a change of mind at once: one of them wins, wholly', async () => {
  for (let round = 0; round < 5; round += 1) {
    she = await w.join()
    await due()
    const [, cancelled] = await Promise.all([sweep(w), cancelDeparture(w.house, she.openid)])
    const row = await departureOf(w, she.memberId)
    const isKept = cancelled.outcome === 'cancelled'
    expect((await me()).state).toBe(isKept ? 'active' : 'left')
    expect([row?.begunAt === null, row?.cancelledAt === null]).toEqual([isKept, !isKept])
  }
})
