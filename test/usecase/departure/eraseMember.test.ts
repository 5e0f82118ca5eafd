import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { activation, consent, holding, member, memberNumber, push } from '../../../server/store/schema.ts'
import { departure } from '../../../server/store/schema/departure.ts'
import { funnelEvent } from '../../../server/store/schema/funnel.ts'
import { ledgerEntry } from '../../../server/store/schema/ledger.ts'
import { oauthCode } from '../../../server/store/schema/credential.ts'
import { memberToken } from '../../../server/store/schema/memberToken.ts'
import { openAnswers } from '../../../server/usecase/activation/answers.ts'
import { recordOpened } from '../../../server/usecase/funnel/recordOpened.ts'
import { pseudonymOf } from '../../../server/usecase/departure/pseudonym.ts'
import { syncMe } from '../../../server/usecase/me/syncMe.ts'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import { viewPortal } from '../../../server/usecase/portal/viewPortal.ts'
import type { Customer } from '../activation/customer.ts'
import { memberWorld, type MemberWorld } from '../ledger/memberWorld.ts'
import {
  asksToLeave,
  coolingOff,
  DAY_MS,
  departureOf,
  earns,
  everything,
  sweepUntilErased,
} from './departed.ts'

const PHONE = '13987650001'
const NAME = '欧阳小满'
let w: MemberWorld
let before: string
let customer: Customer
let she: { memberId: string; memberNo: string; openid: string; code: string }

async function joins(who: Customer) {
  const code = await w.claim(who)
  await w.land(await w.submit(who, code), who.openid)
  await w.settle()
  const [row] = await w.house.db.select().from(holding).where(eq(holding.code, code))
  const [found] = await w.house.db
    .select()
    .from(member)
    .where(eq(member.id, row?.memberId ?? ''))
  if (!found) throw new Error('she did not become a member')
  return { memberId: found.id, memberNo: found.memberNo, openid: who.openid, code }
}

beforeAll(async () => {
  w = await memberWorld()
  await coolingOff(w, 7)
  customer = w.newCustomer(PHONE)
  customer.fields['USER_FORM_INFO_FLAG_NAME'] = NAME
  const { openid } = customer
  const visit = {
    place: 'wechat',
    locale: 'zh-CN',
    url: 'https://member.example.com/',
    requestId: 'r',
    openid,
  } as const
  await recordOpened(w.house, await viewPortal(w.house, visit), openid)
  await w.house.db.insert(oauthCode).values({ codeIndex: 'x', openid, usedAt: w.clock.now() })
  she = await joins(customer)
  await earns(w, she.memberId, 40)
  await asksToLeave(w, she)
  before = await everything(w)
  await w.clock.advance(7 * DAY_MS)
  await sweepUntilErased(w, she.memberId)
})
afterAll(() => w.close())

test('no table has her openid, her phone, her name or the code of her card any more', async () => {
  // What is looked for is really there before, unless it is sealed.
  for (const personal of [she.openid, she.code]) expect(before).toContain(personal)
  const after = await everything(w)
  for (const personal of [she.openid, PHONE, NAME, she.code]) expect(after).not.toContain(personal)
})

test('nothing that is sealed says anything of her', async () => {
  const sealed = await w.house.db.select().from(member).where(eq(member.id, she.memberId))
  expect(sealed).toMatchObject([
    { profile: null, unionid: null, mobileIndex: null, birthdayIndex: null, level: null },
  ])
  const journeys = await w.house.db.select().from(activation).where(eq(activation.memberId, she.memberId))
  expect(journeys.length).toBe(1)
  expect(journeys.every(({ answers, ticket, encryptCode }) => !answers && !ticket && !encryptCode)).toBe(true)
  for (const { raw } of await w.house.db.select().from(push)) {
    const words = w.house.cipher.open('push', raw)
    for (const personal of [she.openid, she.code]) expect(words).not.toContain(personal)
  }
})

test('nobody finds her by a word of her name or the end of her phone', async () => {
  const [row] = await w.house.db.select({ seq: member.seq }).from(member).where(eq(member.id, she.memberId))
  expect(await w.house.db.$count(memberToken, eq(memberToken.seq, row?.seq ?? -1))).toBe(0)
})

test('what accounts need stays: ledger, number, consents and receipt, under nobody’s name', async () => {
  const entries = await w.house.db.select().from(ledgerEntry).where(eq(ledgerEntry.memberId, she.memberId))
  expect(entries.map(({ amount }) => amount).reduce((a, b) => a + b, 0)).toBe(0)
  expect(entries.length).toBeGreaterThan(2)
  expect(await w.house.db.$count(memberNumber, eq(memberNumber.memberNo, she.memberNo))).toBe(1)
  expect(await w.house.db.$count(consent, eq(consent.memberId, she.memberId))).toBeGreaterThan(0)
  expect(await w.house.db.$count(departure, eq(departure.memberId, she.memberId))).toBe(1)
  const steps = await w.house.db.select().from(funnelEvent)
  expect(steps.filter(({ openid }) => openid.startsWith('left:')).length).toBeGreaterThanOrEqual(3)
})

describe('whoever was her', () => {
  test('is told that she has left, with her receipt and nothing else', async () => {
    const me = await viewMe(w.house, { openid: she.openid, cardId: w.cardId })
    const row = await departureOf(w, she.memberId)
    expect(me).toEqual({
      state: 'left',
      cardId: w.cardId,
      departure: {
        receiptNo: row?.receiptNo,
        requestedAt: row?.requestedAt.toISOString(),
        dueAt: row?.dueAt.toISOString(),
        invalidatedAt: row?.invalidatedAt?.toISOString(),
        erasedAt: row?.erasedAt?.toISOString(),
      },
      version: expect.any(String),
      asOf: expect.any(String),
    })
  })

  test('and nobody else is', async () => {
    const other = w.newCustomer().openid
    expect((await viewMe(w.house, { openid: other, cardId: w.cardId })).state).toBe('none')
  })
})

describe('what WeChat still tells of her', () => {
  test('is not kept: she throws the old card away, and her openid comes back by no door', async () => {
    await w.remove(customer, she.code)
    await w.settle()
    const after = await everything(w)
    for (const personal of [she.openid, she.code]) expect(after).not.toContain(personal)
    for (const row of await w.house.db.select().from(push)) {
      expect(row.appliedAt).not.toBeNull()
      expect(w.house.cipher.open('push', row.raw)).not.toContain(she.openid)
    }
  })

  test('asking WeChat for her cards brings none of them back', async () => {
    const me = await syncMe(w.house, { openid: she.openid, cardId: w.cardId })
    expect(me.state).toBe('left')
    expect(await everything(w)).not.toContain(she.openid)
  })
})

describe('who joins again', () => {
  test('is a new member, with a new number and a new card, and nobody’s past', async () => {
    const again = await joins(customer)
    expect(again.memberId).not.toBe(she.memberId)
    expect(again.memberNo).not.toBe(she.memberNo)
    expect(again.code).not.toBe(she.code)
    const me = await viewMe(w.house, { openid: she.openid, cardId: w.cardId })
    expect(me).toMatchObject({ state: 'active', memberNo: again.memberNo })
    expect(me).not.toHaveProperty('departure')
    const [row] = await w.house.db.select().from(member).where(eq(member.id, again.memberId))
    if (!row?.profile) throw new Error('no profile')
    expect(openAnswers(w.house, row.profile).common).toContainEqual({
      name: 'USER_FORM_INFO_FLAG_MOBILE',
      value: PHONE,
    })
    she = again
  })

  test('may leave again, and shows the newer receipt', async () => {
    await asksToLeave(w, she)
    await w.clock.advance(7 * DAY_MS)
    await sweepUntilErased(w, she.memberId)
    const me = await viewMe(w.house, { openid: she.openid, cardId: w.cardId })
    const row = await departureOf(w, she.memberId)
    expect(me).toMatchObject({ state: 'left', departure: { receiptNo: row?.receiptNo } })
    expect(await everything(w)).not.toContain(PHONE)
  })
})

test('a card that she had deleted, and takes up again after leaving, is ended then, and she can begin anew', async () => {
  const other = w.newCustomer()
  const old = await joins(other)
  await w.remove(other, old.code)
  await w.settle()
  await asksToLeave(w, old)
  await w.clock.advance(7 * DAY_MS)
  await sweepUntilErased(w, old.memberId)
  expect(w.shown(old.code).status).toBe('DELETE')
  await w.claim(other)
  expect(w.shown(old.code).status).toBe('NORMAL')
  await w.settle()
  expect(w.shown(old.code).status).toBe('UNAVAILABLE')
  expect(await everything(w)).not.toContain(other.openid)
  const again = await joins(other)
  expect(again.memberId).not.toBe(old.memberId)
})

test('a journey of somebody else that began with her link forgets whose link it was', async () => {
  const [hers, others] = [w.newCustomer(), w.newCustomer()]
  const old = await joins(hers)
  const code = await w.claim(others)
  await w.land(await w.submit(others, code), hers.openid)
  await w.settle()
  await asksToLeave(w, old)
  await w.clock.advance(7 * DAY_MS)
  await sweepUntilErased(w, old.memberId)
  expect(await everything(w)).not.toContain(hers.openid)
  expect((await viewMe(w.house, { openid: others.openid, cardId: w.cardId })).state).toBe('active')
})

test('two members’ pseudonyms have nothing in common with what they stand for, and nothing between kinds', () => {
  const names = [
    pseudonymOf(w.house, 'openid', 'a'),
    pseudonymOf(w.house, 'openid', 'b'),
    pseudonymOf(w.house, 'code', 'a'),
  ]
  expect(new Set(names).size).toBe(3)
})
