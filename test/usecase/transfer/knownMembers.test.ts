import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { member } from '../../../server/store/schema.ts'
import { ledgerEntry } from '../../../server/store/schema/ledger.ts'
import { viewMembers } from '../../../server/usecase/member/viewMembers.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'
import { check, importAll, lastSeq, listOf, newcomers } from './imports.ts'

let rooms: Rooms
beforeAll(async () => {
  rooms = await standingRooms({ receive: async () => new Response('') })
})
afterAll(() => rooms.close())

test('the same file twice: the second time everybody is known, and nothing changes', async () => {
  const file = listOf(20, 80_000)
  await importAll(rooms.house, file)
  const since = await lastSeq(rooms.house)
  const entries = await rooms.house.db.$count(ledgerEntry)
  expect(await check(rooms.house, file)).toMatchObject({ fresh: 0, knownLines: 20, wrong: 0 })
  expect(await importAll(rooms.house, file)).toMatchObject({ state: 'done', made: 0, unchanged: 20 })
  expect(await importAll(rooms.house, file, { known: 'update' })).toMatchObject({
    made: 0,
    updated: 0,
    unchanged: 20,
  })
  expect(await newcomers(rooms.house, since)).toEqual([])
  expect(await rooms.house.db.$count(ledgerEntry)).toBe(entries)
})

test('known members are left alone, or given the list’s profile: their points, their phone and their number stay', async () => {
  const since = await lastSeq(rooms.house)
  await importAll(rooms.house, '姓名,手机号,会员号,积分\n林小满,13100000010,K1,5\n无名,,K2,0\n')
  const file = '姓名,手机号,会员号,生日,积分\n林大满,13100000010,,06-18,999\n有名,13100000011,K2,,0\n'
  expect(await importAll(rooms.house, file)).toMatchObject({ made: 0, updated: 0, unchanged: 2 })
  expect((await newcomers(rooms.house, since)).map(({ revision }) => revision)).toEqual([0, 0])

  expect(await importAll(rooms.house, file, { known: 'update' })).toMatchObject({
    made: 0,
    updated: 2,
    unchanged: 0,
  })
  const [lin, named] = await newcomers(rooms.house, since)
  const answersOf = (who: typeof lin) =>
    Object.fromEntries(who?.answers?.common.map(({ name, value }) => [name.slice(20), value]) ?? [])
  expect(lin).toMatchObject({
    points: 5,
    memberNo: 'K1',
    revision: 1,
    changes: ['member.joined', 'ledger.posted', 'member.updated'],
  })
  expect(answersOf(lin)).toEqual({ NAME: '林大满', MOBILE: '13100000010', BIRTHDAY: '06-18' })
  expect(lin?.birthdayIndex).toBe(rooms.house.cipher.index('birthday', '06-18'))
  expect(answersOf(named)).toEqual({ NAME: '有名', MOBILE: '13100000011' })
  expect(named?.mobileIndex).toBe(rooms.house.cipher.index('mobile', '13100000011'))
  const found = await viewMembers(rooms.house, { q: '林大满', words: {}, cursor: undefined, locale: 'zh-CN' })
  expect(found.outcome === 'page' && found.page.items).toHaveLength(1)
  const gone = await viewMembers(rooms.house, { q: '林小满', words: {}, cursor: undefined, locale: 'zh-CN' })
  expect(gone.outcome === 'page' && gone.page.items.filter(({ memberNo }) => memberNo === 'K1')).toEqual([])
})

test('who has left is not brought back by a list', async () => {
  await importAll(rooms.house, '姓名,手机号\n走了,13100000020\n')
  const mobileIndex = rooms.house.cipher.index('mobile', '13100000020')
  await rooms.house.db.update(member).set({ status: 'left' }).where(eq(member.mobileIndex, mobileIndex))
  const again = await importAll(rooms.house, '姓名,手机号\n回来,13100000020\n', { known: 'update' })
  expect(again).toMatchObject({ made: 0, updated: 0, unchanged: 1 })
})

test('a phone that somebody else only wrote down herself goes to whom the list names', async () => {
  const since = await lastSeq(rooms.house)
  await importAll(rooms.house, '姓名,手机号,会员号\n自己写的,13100000030,W1\n')
  const mobileIndex = rooms.house.cipher.index('mobile', '13100000030')
  await rooms.house.db.update(member).set({ mobileProven: false }).where(eq(member.mobileIndex, mobileIndex))
  expect(await importAll(rooms.house, '姓名,手机号,会员号\n真的,13100000030,W2\n')).toMatchObject({ made: 1 })
  const rows = await newcomers(rooms.house, since)
  expect(rows.map(({ memberNo, mobileIndex: index }) => [memberNo, index])).toEqual([
    ['W1', null],
    ['W2', mobileIndex],
  ])
})
