import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { defaultProgram } from '../../../shared/program.ts'
import { program } from '../../../server/store/schema/program.ts'
import { editFace } from '../../../server/usecase/member/editFace.ts'
import { viewMember } from '../../../server/usecase/member/viewMember.ts'
import { memberWorld, type JoinedMember, type MemberWorld } from '../ledger/memberWorld.ts'

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld()
})
afterEach(() => w.clearFaults())
afterAll(() => w.close())

const UPDATE = '/card/membercard/updateuser'
const picture = 'http://mmbiz.qpic.cn/mmbiz/hers.png'
type Words = { backgroundUrl?: string; fields?: (string | null)[]; tellsHer?: boolean }
const edit = ({ memberId, code }: JoinedMember, revision: number, words: Words) =>
  editFace(w.house, { memberId, edit: { cardId: w.cardId, code, revision, tellsHer: false, ...words } })
const faceOf = async ({ memberId }: JoinedMember) =>
  (await viewMember(w.house, memberId, 'zh-CN'))?.cards[0]?.face

test('picture and words are at WeChat and kept here; what is not said stays, an empty text clears', async () => {
  const member = await w.join()
  expect(await edit(member, 0, { backgroundUrl: picture, fields: ['金牌', null, '三号'] })).toMatchObject({
    outcome: 'edited',
    changed: ['backgroundUrl', 'customField1', 'customField3'],
  })
  expect(w.shown(member.code)).toMatchObject({
    backgroundUrl: picture,
    customFieldValues: ['金牌', '', '三号'],
  })
  expect(await faceOf(member)).toEqual({
    backgroundUrl: picture,
    fields: ['金牌', null, '三号'],
    revision: 1,
  })
  await edit(member, 1, { fields: ['', null, '三号'] })
  expect(w.shown(member.code)).toMatchObject({ backgroundUrl: picture, customFieldValues: ['', '', '三号'] })
  const calls = await w.calls(UPDATE)
  expect(await edit(member, 2, { fields: ['', null, '三号'] })).toMatchObject({
    outcome: 'edited',
    changed: [],
  })
  expect(await w.calls(UPDATE)).toBe(calls)
})

test('points and balance are not touched by it', async () => {
  const member = await w.join()
  const { bonus } = w.shown(member.code)
  await edit(member, 0, { fields: ['新', null, null] })
  expect(w.shown(member.code).bonus).toBe(bonus)
})

test('an edit that comes too late is refused, and of two at once one is kept', async () => {
  const member = await w.join()
  const ends = await Promise.all([
    edit(member, 0, { fields: ['甲', null, null] }),
    edit(member, 0, { fields: ['乙', null, null] }),
  ])
  expect(ends.map(({ outcome }) => outcome).toSorted()).toEqual(['edited', 'face_stale'])
  const face = await faceOf(member)
  expect(w.shown(member.code).customFieldValues[0]).toBe(face?.fields[0])
})

test('while WeChat is busy nothing is kept, and the same can be saved again', async () => {
  const member = await w.join()
  await w.fault(UPDATE, { errcode: -1 })
  await expect(edit(member, 0, { fields: ['金牌', null, null] })).rejects.toMatchObject({
    name: 'WechatError',
  })
  expect(await faceOf(member)).toMatchObject({ revision: 0, fields: [null, null, null] })
  await w.clearFaults()
  expect(await edit(member, 0, { fields: ['金牌', null, null] })).toMatchObject({ outcome: 'edited' })
})

test('twelve bytes are the limit, and the field that shows the level belongs to the rules', async () => {
  const member = await w.join()
  expect(await edit(member, 0, { fields: ['五个汉字呢', null, null] })).toEqual({
    outcome: 'faults',
    faults: { 'fields.0': 'fields' },
  })
  const rules = { ...defaultProgram, levelField: 2 }
  await w.house.db
    .insert(program)
    .values({ id: 1, rules, revision: 1, changedBy: 'system', changedAt: w.clock.now() })
  expect(await edit(member, 0, { fields: [null, '金', null] })).toEqual({
    outcome: 'faults',
    faults: { 'fields.1': 'levelField' },
  })
  await w.house.db.delete(program)
})

test('a card that is over or another’s is not changed', async () => {
  const [member, other] = [await w.join(), await w.join()]
  expect(await edit({ ...other, code: member.code }, 0, { fields: ['他', null, null] })).toEqual({
    outcome: 'card_unknown',
  })
  await w.remove({ openid: member.openid, fields: {} }, member.code)
  await w.settle()
  expect(await edit(member, 0, { fields: ['迟', null, null] })).toEqual({ outcome: 'card_over' })
})
