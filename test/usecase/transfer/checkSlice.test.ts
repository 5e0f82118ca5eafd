import { afterAll, beforeAll, expect, test } from 'vitest'
import { member } from '../../../server/store/schema.ts'
import type { CheckImport } from '../../../shared/console/transfer.ts'
import { cancelImport } from '../../../server/usecase/transfer/cancelImport.ts'
import { checkImport } from '../../../server/usecase/transfer/checkImport.ts'
import { openErrorFile } from '../../../server/usecase/transfer/openErrorFile.ts'
import { startImport } from '../../../server/usecase/transfer/startImport.ts'
import { createChannel } from '../../../server/usecase/channel/createChannel.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'
import { check, dyingAfter, importAll, listOf, read, settle, step, view } from './imports.ts'

let rooms: Rooms
beforeAll(async () => {
  rooms = await standingRooms({ receive: async () => new Response('') })
})
afterAll(() => rooms.close())

async function errorsOf(id: string, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<string> {
  const opened = await openErrorFile(rooms.house, { id, locale })
  if (opened.outcome !== 'open') throw new Error(opened.outcome)
  let text = ''
  for await (const piece of opened.content) text += piece
  return text
}

test('a dry run counts what is new, what is known and what is wrong, and makes nothing', async () => {
  await importAll(rooms.house, '姓名,手机号,会员号\n林小满,13200000001,C1\n')
  const before = await rooms.house.db.$count(member)
  const file = [
    '姓名,手机号,会员号,积分',
    '林小满,13200000001,,5',
    '换了手机,13200000002,c1,5',
    '新来的,13200000003,,5',
    '坏积分,13200000004,,很多',
    '同一个,13200000003,,5',
    '少一格,13200000005,C5',
    '没人,,,',
  ].join('\n')
  const seen = await check(rooms.house, file)
  expect(seen).toMatchObject({
    state: 'checked',
    lines: 7,
    fresh: 1,
    knownLines: 2,
    wrong: 4,
    done: 7,
    total: 7,
    made: 0,
  })
  expect(seen.faults.map(({ row, column, cell, message }) => [row, column, cell, message])).toEqual([
    [5, '积分', '很多', '不是数字'],
    [6, '手机号', '13200000003', '与第 4 行是同一个手机号或会员号'],
    [7, undefined, undefined, '这一行有 3 格，标题行有 4 格'],
    [8, undefined, undefined, '没有手机号，也没有会员号'],
  ])
  expect(seen.faults.every(({ cure }) => cure.length > 4)).toBe(true)
  expect(await rooms.house.db.$count(member)).toBe(before)
})

test('a phone of one member and a number of another is a mistake of the list', async () => {
  await importAll(rooms.house, '手机号,会员号\n13200000011,D1\n13200000012,D2\n')
  const seen = await check(rooms.house, '手机号,会员号\n13200000011,D2\n')
  expect(seen.faults.map(({ column, message }) => [column, message])).toEqual([
    ['会员号', '手机号是一位会员的，会员号是另一位的'],
  ])
})

test('the error file tells row, column, fault and cure, keeps the line as it stood, and runs nothing in a spreadsheet', async () => {
  const file = '姓名,手机号,积分\n=HYPERLINK("x"),12,很多\n好的,13200000021,5\n'
  const { id } = await check(rooms.house, file)
  expect(await errorsOf(id)).toBe(
    '\uFEFF行号,出错的列,问题,怎么改,姓名,手机号,积分\r\n' +
      '2,手机号；积分,不是有效的手机号；不是数字,大陆手机号是 11 位数字；其他地区请写成 +国家码和号码。只写数字，例如 1200 或 88.50。,' +
      `"'=HYPERLINK(""x"")",12,很多\r\n`,
  )
  expect(await errorsOf(id, 'en')).toContain('Row,Column,What is wrong,What to do')
})

test('the error file, corrected, is imported as it is: its own columns are left out, and formulas come back as they were', async () => {
  const { id } = await check(rooms.house, '姓名,手机号\n+小满,13200000O31\n')
  const corrected = (await errorsOf(id)).replace('13200000O31', '13200000031')
  const seen = await importAll(rooms.house, corrected)
  expect(seen).toMatchObject({ state: 'done', made: 1, wrong: 0 })
  expect(seen.columns.map(({ use }) => use)).toEqual(['none', 'none', 'none', 'none', 'name', 'mobile'])
})

test('a quote without a partner costs its own line: those behind it are imported, and it stands in the error file as it was', async () => {
  const file = '姓名,手机号\n"林,13200000041\n王,13200000042\n张,13200000043\n'
  const seen = await check(rooms.house, file)
  expect(seen).toMatchObject({ state: 'checked', lines: 3, fresh: 2, wrong: 1 })
  expect(seen.faults.map(({ row, message }) => [row, message])).toEqual([
    [2, expect.stringContaining('引号没有成对')],
  ])
  expect(await errorsOf(seen.id)).toContain('"""林",13200000041')
})

test('without a wrong line there is no error file', async () => {
  const { id } = await check(rooms.house, listOf(2, 100))
  expect(await openErrorFile(rooms.house, { id, locale: 'zh-CN' })).toEqual({ outcome: 'no_errors' })
  expect(await openErrorFile(rooms.house, { id: 'nothing', locale: 'zh-CN' })).toEqual({
    outcome: 'import_unknown',
  })
})

test('of many wrong lines the first are shown, and all are in the file, whatever piece they are in', async () => {
  const file = `手机号\n${'x\n'.repeat(1203)}13200000041\n`
  const seen = await check(rooms.house, file)
  expect(seen).toMatchObject({ wrong: 1203, fresh: 1 })
  expect(seen.faults).toHaveLength(20)
  const lines = (await errorsOf(seen.id)).trimEnd().split('\r\n')
  expect(lines).toHaveLength(1204)
  expect(lines.at(-1)).toMatch(/^1204,手机号,/)
})

test('with other columns it is checked anew, and the figures are the new ones', async () => {
  const { id } = await check(rooms.house, '甲,手机号\n13200000051,13200000052\n')
  expect(await view(rooms.house, id)).toMatchObject({ fresh: 1 })
  await checkImport(rooms.house, { id, uses: ['mobile', 'none'], known: 'update' })
  const seen = await settle(rooms.house, id)
  expect(seen).toMatchObject({ state: 'checked', fresh: 1, wrong: 0, done: 1, known: 'update' })
  expect(seen.columns.map(({ use }) => use)).toEqual(['mobile', 'none'])
})

test('killed while it is checked, it goes on, and no line counts twice', async () => {
  const { id, columns } = await read(rooms.house, listOf(1100, 30_000))
  await checkImport(rooms.house, { id, uses: columns.map(({ use }) => use), known: 'skip' })
  await step(rooms.house, id, dyingAfter(1))
  expect(await view(rooms.house, id)).toMatchObject({ state: 'checking', done: 500 })
  expect(await settle(rooms.house, id)).toMatchObject({ state: 'checked', fresh: 1100, wrong: 0, done: 1100 })
})

test('stopped while it is checked, it is back at its columns', async () => {
  const { id, columns } = await read(rooms.house, listOf(600, 32_000))
  await checkImport(rooms.house, { id, uses: columns.map(({ use }) => use), known: 'skip' })
  await step(rooms.house, id, dyingAfter(1))
  await cancelImport(rooms.house, id)
  await step(rooms.house, id)
  expect(await view(rooms.house, id)).toMatchObject({ state: 'read' })
  expect((await startImport(rooms.house, id)).outcome).toBe('wrong_state')
})

test.each<[Partial<CheckImport>, string]>([
  [{ uses: ['name', 'none'] }, 'nobody'],
  [{ uses: ['mobile', 'mobile'] }, 'twice'],
  [{ uses: ['mobile'] }, 'wrong_columns'],
  [{ uses: ['mobile', 'none'], channel: 'nowhere' }, 'channel_unknown'],
])('%j cannot be checked: %s', async (asked, outcome) => {
  const { id } = await read(rooms.house, '姓名,手机号\n林,13200000061\n')
  const answer = await checkImport(rooms.house, { id, uses: [], known: 'skip', ...asked })
  expect(answer.outcome).toBe(outcome)
  expect(await view(rooms.house, id)).toMatchObject({ state: 'read' })
})

test('yuan and fen of one balance are one thing said twice', async () => {
  const { id } = await read(rooms.house, '手机号,余额（元）,余额（分）\n13200000062,1,100\n')
  const answer = await checkImport(rooms.house, {
    id,
    uses: ['mobile', 'balance', 'balanceFen'],
    known: 'skip',
  })
  expect(answer).toEqual({ outcome: 'twice', use: 'balance' })
})

test('a file without a line that can be imported is not started', async () => {
  const { id } = await check(rooms.house, '手机号\nx\n')
  expect(await startImport(rooms.house, id)).toEqual({ outcome: 'nothing' })
})

test('channels are named by id or by name; the import’s own is for lines that say nothing', async () => {
  await createChannel(rooms.house, { channel: 'store-liwan', kind: 'store', name: '荔湾店' } as never)
  const file =
    '手机号,门店\n13200000071,荔湾店\n13200000072,store-liwan\n13200000073,\n13200000074,没有的店\n'
  const seen = await importAll(rooms.house, file, { channel: 'store-liwan' })
  expect(seen).toMatchObject({ made: 3, wrong: 1, channel: 'store-liwan' })
  const { rows } = await rooms.database.pool.query<{ channel: string; members: number }>(
    `select channel, count(*)::int as members from member where channel is not null group by channel`,
  )
  expect(rows).toEqual([{ channel: 'store-liwan', members: 3 }])
})
