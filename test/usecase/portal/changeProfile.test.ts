import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { and, eq } from 'drizzle-orm'
import { memberChange } from '../../../server/store/schema/change.ts'
import { card, holding, member } from '../../../server/store/schema.ts'
import { viewMe } from '../../../server/usecase/me/viewMe.ts'
import { searchTokens } from '../../../server/usecase/member/indexProfile.ts'
import { changeProfile } from '../../../server/usecase/portal/changeProfile.ts'
import { viewProfile } from '../../../server/usecase/portal/viewProfile.ts'
import { memberToken } from '../../../server/store/schema/memberToken.ts'
import type { Profile } from '../../../shared/membership.ts'
import { memberWorld, type JoinedMember, type MemberWorld } from '../ledger/memberWorld.ts'

const MOBILE = 'USER_FORM_INFO_FLAG_MOBILE'
const NAME = 'USER_FORM_INFO_FLAG_NAME'
let w: MemberWorld
let she: JoinedMember
let numbers = 0
const freshNumber = () => `1370000${String((numbers += 1)).padStart(4, '0')}`
const asked = (id: string, name: string) => ({ id, kind: 'common' as const, name, required: true })
const form = { canModify: true, fields: [asked(MOBILE, '手机号'), asked(NAME, '姓名')] }
const setForm = (now: typeof form | null) => w.house.db.update(card).set({ form: now })
beforeAll(async () => {
  w = await memberWorld()
  // The card is known once somebody has come.
  await w.join()
  await setForm(form)
})
afterAll(() => w.close())
beforeEach(async () => {
  she = await w.join()
})

async function profile(openid = she.openid): Promise<Profile> {
  const viewed = await viewProfile(w.house, { openid, cardId: w.cardId, locale: 'zh-CN' })
  if (viewed.outcome !== 'profile') throw new Error(viewed.outcome)
  return viewed.profile
}
const fieldOf = ({ fields }: Profile, id: string) => fields.find((field) => field.id === id)
async function change(
  answers: Record<string, string | string[]>,
  more: { revision?: number; openid?: string } = {},
) {
  const { openid = she.openid } = more
  const revision = more.revision ?? (await profile(openid)).revision
  return changeProfile(w.house, { openid, locale: 'zh-CN', change: { revision, answers } })
}
const rowOf = async (id: string) => (await w.house.db.select().from(member).where(eq(member.id, id)))[0]
const updates = (id: string) =>
  w.house.db.$count(memberChange, and(eq(memberChange.memberId, id), eq(memberChange.kind, 'member.updated')))

test('she sees everything she gave in full, the phone as verified by WeChat', async () => {
  const shown = await profile()
  expect(shown.memberNo).toBe(she.memberNo)
  expect(fieldOf(shown, NAME)).toMatchObject({ value: '林小满', isAsked: true })
  expect(fieldOf(shown, MOBILE)).toMatchObject({ isVerified: true })
})

test('a correction is sealed, searched by and told to those who follow, in one step', async () => {
  const before = await updates(she.memberId)
  const saved = await change({ [NAME]: '诸葛晓' })
  expect(saved).toMatchObject({ outcome: 'saved' })
  expect(fieldOf(await profile(), NAME)?.value).toBe('诸葛晓')
  expect(await updates(she.memberId)).toBe(before + 1)
  const row = await rowOf(she.memberId)
  expect(row?.profile?.toString('latin1')).not.toContain('诸葛晓')
  const [token] = searchTokens(w.house, [{ kind: 'name', word: '诸葛' }])
  const found = and(eq(memberToken.token, token ?? 0n), eq(memberToken.seq, row?.seq ?? -1))
  expect(await w.house.db.$count(memberToken, found)).toBe(1)
})

test('nothing new is no change', async () => {
  const shown = await profile()
  expect(await change({ [NAME]: '林小满' })).toEqual({ outcome: 'saved', profile: shown })
})

test('who was slower sees what the other one made of it, and overwrites nothing', async () => {
  const { revision } = await profile()
  const both = await Promise.all([
    change({ [NAME]: '甲' }, { revision }),
    change({ [NAME]: '乙' }, { revision }),
  ])
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['saved', 'stale'])
  const saved = both.findIndex(({ outcome }) => outcome === 'saved')
  expect(fieldOf(await profile(), NAME)?.value).toBe(['甲', '乙'][saved])
})

test('a fault is told at its question, and nothing is written', async () => {
  const shown = await profile()
  expect(await change({ [NAME]: '', [MOBILE]: '1' })).toEqual({
    outcome: 'faults',
    faults: { [NAME]: 'required', [MOBILE]: 'not_a_phone' },
  })
  expect(await profile()).toEqual(shown)
})

describe('a phone that she writes herself', () => {
  test('is kept, unverified, and finds her', async () => {
    const number = freshNumber()
    await change({ [MOBILE]: `+86 ${number}` })
    expect(fieldOf(await profile(), MOBILE)).toMatchObject({ value: number, isVerified: false })
    expect(await rowOf(she.memberId)).toMatchObject({
      mobileIndex: w.house.cipher.index('mobile', number),
      mobileProven: false,
    })
  })

  test('is refused kindly where another member has it, and then nothing changes', async () => {
    const other = await w.join()
    const taken = fieldOf(await profile(other.openid), MOBILE)?.value ?? ''
    const before = await profile()
    expect(await change({ [MOBILE]: taken, [NAME]: '新名字' })).toEqual({
      outcome: 'faults',
      faults: { [MOBILE]: 'phone_taken' },
    })
    expect(await profile()).toEqual(before)
  })

  test('serves nobody to find out who else is a member', async () => {
    const other = await w.join()
    const taken = fieldOf(await profile(other.openid), MOBILE)?.value ?? ''
    for (let tries = 0; tries < 5; tries += 1) await change({ [MOBILE]: freshNumber() })
    expect(await change({ [MOBILE]: taken })).toEqual({
      outcome: 'faults',
      faults: { [MOBILE]: 'too_many_tries' },
    })
    expect((await change({ [NAME]: '仍可改名' })).outcome).toBe('saved')
    await w.clock.advance(86_400_000)
    expect(await change({ [MOBILE]: taken })).toMatchObject({ faults: { [MOBILE]: 'phone_taken' } })
  })

  test('takes nobody’s place: whoever owns it joins as herself, and has it from then on', async () => {
    const number = freshNumber()
    await change({ [MOBILE]: number })
    const owner = w.newCustomer(number)
    const code = await w.claim(owner)
    await w.land(await w.submit(owner, code))
    await w.settle()
    const [held] = await w.house.db.select().from(holding).where(eq(holding.code, code))
    expect(held?.memberId).not.toBe(she.memberId)
    const index = w.house.cipher.index('mobile', number)
    expect(await rowOf(held?.memberId ?? '')).toMatchObject({ mobileIndex: index, mobileProven: true })
    expect(await rowOf(she.memberId)).toMatchObject({ mobileIndex: null })
    expect(await viewMe(w.house, { openid: owner.openid, cardId: w.cardId })).toMatchObject({
      state: 'active',
    })
  })

  test('taken away where the form does not demand it leaves no trace', async () => {
    await setForm(null)
    await change({ [MOBILE]: '' })
    expect(await rowOf(she.memberId)).toMatchObject({ mobileIndex: null, mobileProven: true })
    expect(fieldOf(await profile(), MOBILE)).toBeUndefined()
    await setForm(form)
  })
})

test('a stranger’s session sees and changes nothing', async () => {
  const openid = w.newCustomer().openid
  expect(await viewProfile(w.house, { openid, cardId: w.cardId, locale: 'zh-CN' })).toEqual({
    outcome: 'no_member',
  })
  expect(await change({ [NAME]: '坏人' }, { openid, revision: 0 })).toEqual({ outcome: 'no_member' })
})
