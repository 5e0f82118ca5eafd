import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { CardComparison, Cure } from '../../../shared/console/member.ts'
import { getHolding } from '../../../server/store/statement/getHolding.ts'
import { cureCard } from '../../../server/usecase/member/cureCard.ts'
import { readCard } from '../../../server/usecase/member/readCard.ts'
import { viewMembers } from '../../../server/usecase/member/viewMembers.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { memberWorld, type JoinedMember, type MemberWorld } from '../ledger/memberWorld.ts'

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld()
})
afterEach(() => w.clearFaults())
afterAll(() => w.close())

const signal = new AbortController().signal
const cardOf = ({ memberId, code }: JoinedMember) => ({ memberId, cardId: w.cardId, code })
async function read(member: JoinedMember): Promise<CardComparison> {
  const seen = await readCard(w.house, cardOf(member), 'zh-CN', signal)
  if (seen.outcome !== 'read') throw new Error(seen.outcome)
  return seen.comparison
}
const cure = (member: JoinedMember, which: Cure) =>
  cureCard(w.house, { ...cardOf(member), cure: which, locale: 'zh-CN' }, signal)
const differing = ({ rows }: CardComparison) =>
  rows.filter((row) => row.differs).map(({ key, cure }) => [key, cure])
const rowOf = ({ rows }: CardComparison, key: string) => rows.find((row) => row.key === key)
const held = async ({ code }: JoinedMember) => getHolding(w.house.db, { cardId: w.cardId, code })

test('a card on which both agree shows no difference, and no name or phone in full', async () => {
  const member = await w.join()
  const comparison = await read(member)
  expect(differing(comparison)).toEqual([])
  expect(rowOf(comparison, 'memberNo')).toMatchObject({ ours: member.memberNo, wechat: member.memberNo })
  expect(rowOf(comparison, 'status')).toMatchObject({ ours: '正常', wechat: '正常' })
  expect(JSON.stringify(comparison)).not.toMatch(/林小满|139\d{8}|oJourney\d{8}/)
})

test('points that WeChat shows otherwise: ours are told, at once, and no message goes to the customer', async () => {
  const member = await w.join()
  const { points } = await w.figures(member.memberId)
  w.shown(member.code).bonus = points + 777
  expect(differing(await read(member))).toEqual([['points', 'repair']])
  const cured = await cure(member, 'repair')
  expect(cured).toMatchObject({ outcome: 'read' })
  expect(w.shown(member.code).bonus).toBe(points)
  expect(differing(await read(member))).toEqual([])
  expect(await cure(member, 'repair')).toEqual({ outcome: 'no_cure' })
})

test('a figure that is on its way is no difference, and says so', async () => {
  const member = await w.join()
  await w.fault('/card/membercard/updateuser', { errcode: -1 })
  await postLedger(w.house, {
    memberId: member.memberId,
    key: `way:${member.memberId}`,
    lines: [{ account: 'points', amount: 5, reason: 'gift' }],
    actor: 'system',
  })
  expect(rowOf(await read(member), 'points')).toMatchObject({
    differs: false,
    note: expect.stringContaining('稍后'),
  })
  await w.clearFaults()
  await w.settle()
})

test('another number on the card: ours is told again', async () => {
  const member = await w.join()
  w.shown(member.code).membershipNumber = '999'
  expect(differing(await read(member))).toEqual([['memberNo', 'activate']])
  await cure(member, 'activate')
  expect(w.shown(member.code).membershipNumber).toBe(member.memberNo)
})

test('a card that WeChat holds for inactive becomes active, with our figures', async () => {
  const member = await w.join()
  Object.assign(w.shown(member.code), { hasActive: false, membershipNumber: '', bonus: 0 })
  expect(differing(await read(member)).map(([key]) => key)).toContain('active')
  await cure(member, 'activate')
  const { points } = await w.figures(member.memberId)
  expect(w.shown(member.code)).toMatchObject({
    hasActive: true,
    membershipNumber: member.memberNo,
    bonus: points,
  })
  expect(differing(await read(member))).toEqual([])
})

test('a card that we hold for waiting and WeChat for active is active here too', async () => {
  const member = await w.join()
  await w.house.db.execute(sql`update holding set activated_at = null where code = ${member.code}`)
  expect(differing(await read(member))).toEqual([['active', 'activate']])
  await cure(member, 'activate')
  expect((await held(member))?.activatedAt).not.toBeNull()
})

test('what WeChat says of the card is believed: deleted, over, and in her hands again', async () => {
  const member = await w.join()
  w.shown(member.code).status = 'DELETE'
  expect(differing(await read(member))).toEqual([['status', 'adopt']])
  await w.clock.advance(2000)
  await cure(member, 'adopt')
  expect(differing(await read(member))).toEqual([])
  w.shown(member.code).status = 'NORMAL'
  await w.clock.advance(2000)
  await cure(member, 'adopt')
  expect(differing(await read(member))).toEqual([])
  w.shown(member.code).status = 'UNAVAILABLE'
  await cure(member, 'adopt')
  expect((await held(member))?.invalidatedAt).not.toBeNull()
  const { rows } = await w.house.db.execute<{ kind: string }>(sql`
    select kind from member_change where member_id = ${member.memberId} and kind in ('card.deleted', 'card.invalidated') order by id`)
  expect(rows.map(({ kind }) => kind)).toEqual(['card.deleted', 'card.invalidated'])
})

test('a card in other hands brings no member along', async () => {
  const member = await w.join()
  w.shown(member.code).openid = 'oSomebodyElse000000000000001'
  expect(differing(await read(member))).toContainEqual(['holder', 'adopt'])
  expect(await cure(member, 'adopt')).toEqual({ outcome: 'card_unknown' })
  expect(await held(member)).toMatchObject({ openid: 'oSomebodyElse000000000000001', memberId: null })
})

test('a redirect card answers without its form: nothing can be taken from it, and that is said', async () => {
  const member = await w.join()
  expect(await read(member)).toMatchObject({ hasForm: false })
  expect(await cure(member, 'profile')).toEqual({ outcome: 'no_cure' })
})

test('answers that she changed in WeChat are taken into the profile, and find her; the others stay', async () => {
  const member = await w.join()
  const card = w.emulator.state.cards[0]
  if (!card) throw new Error('no card')
  const before = card.memberCard
  card.memberCard = { ...before, wx_activate_after_submit_url: '' }
  w.shown(member.code).answers = {
    common_field_list: [{ name: 'USER_FORM_INFO_FLAG_NAME', value: '诸葛大满' }],
    custom_field_list: [],
  }
  const comparison = await read(member)
  expect(differing(comparison)).toEqual([['answer:USER_FORM_INFO_FLAG_NAME', 'profile']])
  expect(rowOf(comparison, 'answer:USER_FORM_INFO_FLAG_NAME')).toMatchObject({ ours: '林**', wechat: '诸**' })
  expect(rowOf(comparison, 'answer:USER_FORM_INFO_FLAG_MOBILE')).toMatchObject({
    wechat: null,
    differs: false,
  })
  await cure(member, 'profile')
  expect(differing(await read(member))).toEqual([])
  const asked = { q: '诸葛', words: {}, cursor: undefined, locale: 'zh-CN' as const }
  expect(await viewMembers(w.house, asked)).toMatchObject({
    page: { items: [{ id: member.memberId, name: '诸**', phone: expect.stringMatching(/^139/) }] },
  })
  card.memberCard = before
})

test('what is not hers is not read: another member’s card, a code of nobody, nobody', async () => {
  const [member, other] = [await w.join(), await w.join()]
  const asked = { memberId: other.memberId, cardId: w.cardId, code: member.code }
  expect(await readCard(w.house, asked, 'zh-CN', signal)).toEqual({ outcome: 'card_unknown' })
  expect(await readCard(w.house, { ...asked, code: '1' }, 'zh-CN', signal)).toEqual({
    outcome: 'card_unknown',
  })
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect(await readCard(w.house, { ...asked, memberId: nobody }, 'zh-CN', signal)).toEqual({
    outcome: 'member_unknown',
  })
})

test('where WeChat does not answer nothing is changed, and the error is WeChat’s', async () => {
  const member = await w.join()
  w.shown(member.code).bonus = 4321
  await w.fault('/card/membercard/userinfo/get', { errcode: 45_009 }, 1)
  await expect(cure(member, 'repair')).rejects.toMatchObject({ name: 'WechatError', errcode: 45_009 })
  expect(w.shown(member.code).bonus).toBe(4321)
})
