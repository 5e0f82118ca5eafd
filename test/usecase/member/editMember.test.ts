import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnswers } from '../../../server/usecase/activation/answers.ts'
import { editMember } from '../../../server/usecase/member/editMember.ts'
import { revealProfile } from '../../../server/usecase/member/revealProfile.ts'
import { viewMembers } from '../../../server/usecase/member/viewMembers.ts'
import { getMember } from '../../../server/store/statement/getMember.ts'
import { namedMember } from '../../harness/namedMember.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'

let rooms: Rooms
beforeAll(async () => {
  rooms = await standingRooms({ receive: async () => new Response('') })
})
afterAll(() => rooms.close())

const NAME = 'USER_FORM_INFO_FLAG_NAME'
const MOBILE = 'USER_FORM_INFO_FLAG_MOBILE'
const BIRTHDAY = 'USER_FORM_INFO_FLAG_BIRTHDAY'

const edit = (id: string, revision: number, answers: Record<string, string | string[]>) =>
  editMember(rooms.house, id, { revision, answers })
const answersOf = async (id: string) => {
  const row = await getMember(rooms.house.db, id)
  return row?.profile ? openAnswers(rooms.house, row.profile) : undefined
}
const found = async (q: string) => {
  const seen = await viewMembers(rooms.house, { q, words: {}, cursor: undefined, locale: 'zh-CN' })
  return seen.outcome === 'page' ? seen.page.items.map(({ id }) => id) : seen
}

test('what is named changes, the rest stays; she is found by it, by her birthday too, and who follows hears of it', async () => {
  const { id } = await namedMember(rooms.house, {
    name: '上官婉儿',
    phone: '13500000001',
    birthday: '1995-6-18',
  })
  expect(await edit(id, 0, { [NAME]: '上官云', [MOBILE]: '+86 135 0000 0002' })).toMatchObject({
    outcome: 'edited',
    revision: 1,
    changed: [NAME, MOBILE],
  })
  expect(await answersOf(id)).toMatchObject({
    common: expect.arrayContaining([
      { name: BIRTHDAY, value: '1995-6-18' },
      { name: NAME, value: '上官云', byHand: true },
      { name: MOBILE, value: '13500000002', byHand: true },
    ]),
  })
  expect([await found('上官云'), await found('13500000002'), await found('0002')]).toEqual([[id], [id], [id]])
  expect([await found('上官婉儿'), await found('13500000001')]).toEqual([[], []])
  const row = await getMember(rooms.house.db, id)
  expect(row).toMatchObject({
    birthdayIndex: rooms.house.cipher.index('birthday', '06-18'),
    mobileProven: false,
  })
  const { rows } = await rooms.house.db.execute(sql`
    select kind from member_change where member_id = ${id} order by id desc limit 1`)
  expect(rows).toEqual([{ kind: 'member.updated' }])
})

test('an empty answer is taken away, with what found her by it', async () => {
  const { id } = await namedMember(rooms.house, {
    name: '独孤求败',
    phone: '13500000010',
    birthday: '1990-01-02',
  })
  expect(await edit(id, 0, { [MOBILE]: '', [BIRTHDAY]: '' })).toMatchObject({ outcome: 'edited' })
  expect(await getMember(rooms.house.db, id)).toMatchObject({ mobileIndex: null, birthdayIndex: null })
  expect(await found('0010')).toEqual([])
})

test('an edit that comes too late is refused, and of two at once one is kept', async () => {
  const { id } = await namedMember(rooms.house, { name: '夏侯惇' })
  const ends = await Promise.all(['甲', '乙', '丙'].map((name) => edit(id, 0, { [NAME]: `夏侯${name}` })))
  expect(ends.map(({ outcome }) => outcome).toSorted()).toEqual(['edited', 'stale', 'stale'])
  expect(await edit(id, 0, { [NAME]: '迟到' })).toEqual({ outcome: 'stale' })
})

test('a phone that another member has is refused, and nothing of the edit is kept', async () => {
  await namedMember(rooms.house, { name: '甲', phone: '13500000021' })
  const { id } = await namedMember(rooms.house, { name: '公孙胜', phone: '13500000022' })
  expect(await edit(id, 0, { [NAME]: '公孙大娘', [MOBILE]: '13500000021' })).toMatchObject({
    outcome: 'faults',
    faults: { [MOBILE]: 'phone_taken' },
  })
  expect(await found('公孙胜')).toEqual([id])
})

test('two members who are given the same number at once: one of them has it', async () => {
  const members = [
    await namedMember(rooms.house, { name: '百里', phone: '13500000031' }),
    await namedMember(rooms.house, { name: '千里', phone: '13500000032' }),
  ]
  const ends = await Promise.all(members.map(({ id }) => edit(id, 0, { [MOBILE]: '13500000033' })))
  expect(ends.map(({ outcome }) => outcome).toSorted()).toEqual(['edited', 'faults'])
  expect(await found('13500000033')).toHaveLength(1)
})

test('what is wrong with an answer is said at its question', async () => {
  const { id } = await namedMember(rooms.house, {
    name: '西门庆',
    phone: '13500000041',
    birthday: '1990-01-02',
  })
  expect(
    await edit(id, 0, { [MOBILE]: 'none', [BIRTHDAY]: '1990-02-30', [NAME]: '长'.repeat(300), else: 'x' }),
  ).toMatchObject({
    outcome: 'faults',
    faults: { [MOBILE]: 'not_a_phone', [BIRTHDAY]: 'not_a_date', [NAME]: 'too_long', else: 'unknown' },
  })
})

test('whoever has left is not edited, and nobody is not', async () => {
  const { id } = await namedMember(rooms.house, { name: '走了' })
  await rooms.house.db.execute(sql`update member set status = 'left', profile = null where id = ${id}`)
  expect(await edit(id, 0, { [NAME]: '回来' })).toEqual({ outcome: 'member_left' })
  expect(await revealProfile(rooms.house, id, 'zh-CN')).toMatchObject({ outcome: 'nothing_revealed' })
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect(await edit(nobody, 0, { [NAME]: '谁' })).toEqual({ outcome: 'member_unknown' })
  expect(await revealProfile(rooms.house, nobody, 'zh-CN')).toEqual({ outcome: 'member_unknown' })
})

test('revealed, everything is whole, with what WeChat’s questions are called', async () => {
  const custom = [{ name: '常去的时段', value: '', values: ['早餐', '午后'] }]
  const { id } = await namedMember(rooms.house, { name: '林小雨', phone: '13500000051', custom })
  expect(await revealProfile(rooms.house, id, 'zh-CN')).toMatchObject({
    outcome: 'revealed',
    revealed: {
      revision: 0,
      fields: [
        { id: NAME, name: '姓名', value: '林小雨' },
        { id: MOBILE, name: '手机号', value: '13500000051' },
        { id: '常去的时段', values: ['早餐', '午后'] },
      ],
    },
  })
})
