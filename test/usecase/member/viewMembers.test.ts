import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberRow } from '../../../shared/console/member.ts'
import { holding } from '../../../server/store/schema.ts'
import { indexMember } from '../../../server/store/statement/indexMember.ts'
import { indexProfile, searchTokens } from '../../../server/usecase/member/indexProfile.ts'
import { viewMembers, type MembersAsked } from '../../../server/usecase/member/viewMembers.ts'
import { namedMember, type Named } from '../../harness/namedMember.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'

let rooms: Rooms
beforeAll(async () => {
  rooms = await standingRooms({ receive: async () => new Response('') })
})
afterAll(() => rooms.close())

const join = (who: Named) => namedMember(rooms.house, who)
const ask = async (asked: Partial<MembersAsked>) =>
  viewMembers(rooms.house, { q: '', words: {}, cursor: undefined, locale: 'zh-CN', ...asked })

async function page(asked: Partial<MembersAsked>): Promise<{ items: MemberRow[]; next?: string }> {
  const seen = await ask(asked)
  if (seen.outcome !== 'page') throw new Error(JSON.stringify(seen))
  return seen.page
}
/** Every page, one after the other. */
async function all(asked: Partial<MembersAsked>): Promise<MemberRow[]> {
  const items: MemberRow[] = []
  let cursor: string | undefined
  do {
    const { items: more, next } = await page({ ...asked, cursor })
    items.push(...more)
    cursor = next
  } while (cursor !== undefined)
  return items
}
const found = async (q: string, words: MembersAsked['words'] = {}) =>
  (await all({ q, words })).map(({ id }) => id)

test('a member is found by number, code, name, phone whole or last four, and openid; and shown masked', async () => {
  const { id, memberNo } = await join({ name: '欧阳晓棠', phone: '13812348001' })
  await rooms.house.db.insert(holding).values({
    cardId: 'pFound',
    code: '110201201245',
    openid: 'oFoundByOpenid00000000000001',
    memberId: id,
    createdAt: rooms.clock.now(),
  })
  const grouped = memberNo.replaceAll(/(.{4})(?=.)/g, '$1 ')
  const ways = [
    memberNo,
    grouped,
    '110201201245',
    '欧阳',
    '晓棠',
    '欧',
    '欧阳晓棠',
    '13812348001',
    '+86 138-1234-8001',
    '８００１',
    '欧阳 8001',
    'oFoundByOpenid00000000000001',
  ]
  for (const way of ways) expect(await found(way), way).toEqual([id])
  const [row] = await all({ q: '欧阳' })
  expect(row).toMatchObject({
    name: '欧**',
    phone: '138****8001',
    state: 'waiting',
    channelName: '直接打开，没有渠道',
  })
  expect(JSON.stringify(row)).not.toMatch(/13812348001|欧阳/)
})

test('nobody is found by what is not hers', async () => {
  await join({ name: '司马相如', phone: '13912349753' })
  for (const way of ['司如', '相', '9754', '司马 8001', '马司', '1391234975', '412345678999'])
    expect(await found(way), way).toEqual([])
})

test('a number that was imported with letters is found whatever its case and its dashes', async () => {
  const { id } = await join({ memberNo: 'VIP-0042', name: '段誉' })
  for (const way of ['VIP-0042', 'vip-0042', 'ＶＩＰ－００４２']) expect(await found(way), way).toEqual([id])
})

test('too little to look for is said, and so is a cursor or a filter that means nothing', async () => {
  for (const q of ['L', '80', '·']) expect(await ask({ q }), q).toEqual({ outcome: 'wrong', field: 'q' })
  expect(await ask({ q: '林', cursor: 'x' })).toEqual({ outcome: 'wrong', field: 'cursor' })
  expect(await ask({ cursor: '12' })).toEqual({ outcome: 'wrong', field: 'cursor' })
  expect(await ask({ words: { state: 'happy' } })).toEqual({ outcome: 'wrong', field: 'state' })
  expect(await ask({ words: { from: '2026-02-30' } })).toEqual({ outcome: 'wrong', field: 'from' })
  expect(await ask({ words: { level: 'GOLD; drop' } })).toEqual({ outcome: 'wrong', field: 'level' })
})

test('a hash that two words share shows nobody who was not meant', async () => {
  const { id } = await join({ name: '东方不败', phone: '13700000123' })
  const wrong = searchTokens(rooms.house, [{ kind: 'name', word: '西门' }])
  await rooms.house.db.transaction((tx) => indexMember(tx, id, wrong))
  expect(await found('西门')).toEqual([])
})

test('what her profile says anew finds her, what it said before does not; erased, nothing finds her', async () => {
  const { id } = await join({ name: '令狐冲', phone: '13700001111' })
  const answers = { common: [{ name: 'USER_FORM_INFO_FLAG_NAME', value: '令狐大侠' }], custom: [] }
  const { house } = rooms
  const seal = (text: string) => house.cipher.seal('answers', text)
  await house.db.transaction(async (tx) => {
    await tx.execute(sql`update member set profile = ${seal(JSON.stringify(answers))} where id = ${id}`)
    await indexProfile(house, tx, id, answers)
  })
  expect([await found('令狐大侠'), await found('令狐冲'), await found('1111')]).toEqual([[id], [], []])
  await house.db.transaction((tx) => indexProfile(house, tx, id, undefined))
  expect(await found('令狐')).toEqual([])
  const left = await house.db.execute(sql`
    select from member_token t join member m on m.seq = t.seq where m.id = ${id}`)
  expect(left.rowCount).toBe(0)
})

test('the list shows everybody once, who joined last first, page by page, also those of one moment', async () => {
  const at = new Date(rooms.clock.now().getTime() + 3_600_000)
  const ids: string[] = []
  for (let n = 0; n < 120; n += 1) ids.push((await join({ channel: 'door-list', joinedAt: at })).id)
  const later = await join({ channel: 'door-list', joinedAt: new Date(at.getTime() + 1) })
  const listed = await all({ words: { channel: 'door-list' } })
  expect(listed.map(({ id }) => id)).toEqual([later.id, ...ids.toReversed()])
  const first = await page({ words: { channel: 'door-list' } })
  expect(first.items).toHaveLength(50)
  // Somebody joins between two pages: she is on none of the following, and nobody else is missing.
  await join({ channel: 'door-list', joinedAt: new Date(at.getTime() + 2) })
  const second = await page({ words: { channel: 'door-list' }, cursor: first.next })
  expect(second.items.map(({ id }) => id)).toEqual(ids.toReversed().slice(49, 99))
})

test('every filter and any two of them leave who fits both, in the list and in the search', async () => {
  const day = (date: string) => new Date(`${date}T12:00:00+08:00`)
  const { house } = rooms
  const gold = await join({ name: '花满楼', channel: 'door-f1', joinedAt: day('2026-05-01') })
  const plain = await join({ name: '花无缺', channel: 'door-f1', joinedAt: day('2026-05-02') })
  const other = await join({ name: '花木兰', joinedAt: day('2026-05-03') })
  await house.db.execute(sql`update member set level = 'gold' where id in (${gold.id}, ${other.id})`)
  await house.db.execute(sql`update member set card_state = 'active' where id in (${gold.id}, ${plain.id})`)
  await house.db.execute(sql`update member set status = 'left' where id = ${other.id}`)
  const may = { from: '2026-05-01', to: '2026-05-03' }
  const cases: [MembersAsked['words'], string[]][] = [
    [may, [other.id, plain.id, gold.id]],
    [{ ...may, channel: 'door-f1' }, [plain.id, gold.id]],
    [{ ...may, channel: '' }, [other.id]],
    [{ ...may, level: 'gold' }, [other.id, gold.id]],
    [{ ...may, level: '-' }, [plain.id]],
    [{ ...may, level: 'gold', channel: 'door-f1' }, [gold.id]],
    [{ ...may, state: 'active' }, [plain.id, gold.id]],
    [{ ...may, state: 'active', level: 'gold' }, [gold.id]],
    [{ ...may, state: 'left' }, [other.id]],
    [{ ...may, state: 'none' }, []],
    [{ from: '2026-05-02', to: '2026-05-02' }, [plain.id]],
  ]
  for (const [words, ids] of cases) {
    expect(
      (await all({ words })).map(({ id }) => id),
      JSON.stringify(words),
    ).toEqual(ids)
    expect(await found('花', words), `花 ${JSON.stringify(words)}`).toEqual(ids)
  }
})

test('a day is a day in China, to its last second', async () => {
  const late = await join({ channel: 'door-day', joinedAt: new Date('2026-04-10T15:59:59.999Z') })
  await join({ channel: 'door-day', joinedAt: new Date('2026-04-10T16:00:00Z') })
  const listed = await all({ words: { channel: 'door-day', from: '2026-04-10', to: '2026-04-10' } })
  expect(listed.map(({ id }) => id)).toEqual([late.id])
})

test('search results come in pages too, whoever is meant by her number first, and nobody twice', async () => {
  const ids: string[] = []
  for (let n = 0; n < 60; n += 1)
    ids.push((await join({ name: '慕容复', phone: `1360000${String(n).padStart(4, '0')}` })).id)
  const listed = await found('慕容')
  expect(listed).toEqual(ids.toReversed())
  // Four digits are the code of one and the end of another's phone: the one by code first.
  const code = await join({ name: '慕容博' })
  await rooms.house.db.insert(holding).values({
    cardId: 'pFour',
    code: '0007',
    openid: 'oFour',
    memberId: code.id,
    createdAt: rooms.clock.now(),
  })
  const both = await found('0007')
  expect(both.slice(0, 2)).toEqual([code.id, ids[7]])
  expect(new Set(both).size).toBe(both.length)
})
