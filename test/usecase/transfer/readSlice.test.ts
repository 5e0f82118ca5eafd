import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { task as sweep } from '../../../server/job/sweep.ts'
import { importPart, importPiece } from '../../../server/store/schema/transfer.ts'
import { beginReading } from '../../../server/usecase/transfer/beginReading.ts'
import { cancelImport } from '../../../server/usecase/transfer/cancelImport.ts'
import { createImport } from '../../../server/usecase/transfer/createImport.ts'
import { storePart } from '../../../server/usecase/transfer/storePart.ts'
import { importLimits } from '../../../shared/console/transfer.ts'
import { gbk, utf16 } from '../../domain/csv/gbk.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'
import { dyingAfter, living, read, send, settle, step, view } from './imports.ts'

let rooms: Rooms
beforeAll(async () => {
  rooms = await standingRooms({ receive: async () => new Response('') })
})
afterAll(() => rooms.close())

const list = '姓名,手机号,积分\n林小满,13800138000,12\n王大力,13900139000,35\n'
const lines = (n: number, letters: number) =>
  ['姓名,手机号,备注']
    .concat(
      Array.from(
        { length: n },
        (_, i) => `会员${i},138${String(i).padStart(8, '0')},${'长'.repeat(letters)}`,
      ),
    )
    .join('\n')

test.each([
  ['UTF-8', list, 'utf-8'],
  ['UTF-8 with its mark', `\uFEFF${list}`, 'utf-8'],
  ['GBK', gbk(list), 'gb18030'],
  ['UTF-16', utf16(`\uFEFF${list}`), 'utf-16le'],
] as const)('a list in %s is read, and its columns are recognised', async (_, file, encoding) => {
  const seen = await read(rooms.house, file)
  expect(seen).toMatchObject({
    state: 'read',
    encoding,
    delimiter: ',',
    lines: 2,
    fileName: '会员.csv',
    done: 0,
    total: 2,
  })
  expect(seen.columns).toEqual([
    { title: '姓名', use: 'name', samples: ['林小满', '王大力'] },
    { title: '手机号', use: 'mobile', samples: ['13800138000', '13900139000'] },
    { title: '积分', use: 'points', samples: ['12', '35'] },
  ])
})

test('read in the wrong way, it can be read anew in the right one', async () => {
  const file = new TextEncoder().encode(list)
  const { id } = await read(rooms.house, file)
  await beginReading(rooms.house, { id, encoding: 'gb18030', delimiter: ';' })
  const wrong = await settle(rooms.house, id)
  expect(wrong.columns).toHaveLength(1)
  await beginReading(rooms.house, { id, encoding: 'utf-8', delimiter: ',' })
  expect((await settle(rooms.house, id)).columns.map(({ title }) => title)).toEqual([
    '姓名',
    '手机号',
    '积分',
  ])
  expect(await rooms.house.db.$count(importPiece, eq(importPiece.importId, id))).toBe(1)
})

test.each([
  ['quote_unclosed', `姓名,手机号\n林,"${'1'.repeat(20_000)}\n`, '第 2 行的引号没有结束'],
  ['columns', 'a,b,c\n1\n2\n3,4,5\n', '格数与标题行不同'],
  ['no_titles', '林小满,13800138000\n王大力,13900139000\n', '第一行应当是列名'],
  ['no_lines', '姓名,手机号\n', '只有列名'],
  ['empty', '\n\n,,\n', '没有内容'],
  ['binary', '姓名,手机号\n\u0000\u0000\u0000,x\n', '不是文本文件'],
  ['cell_too_long', `姓名,手机号\n${'x'.repeat(20_000)},1\n`, '第 2 行有一格'],
  ['row_too_wide', `姓名,手机号\n${'x,'.repeat(300)}\n`, '第 2 行超过 200 列'],
])('a file is refused as a whole, and nothing is made: %s', async (_, file, message) => {
  const seen = await read(rooms.house, file)
  expect(seen).toMatchObject({ state: 'refused', message: expect.stringContaining(message), made: 0 })
  expect((await cancelImport(rooms.house, seen.id)).outcome).toBe('wrong_state')
})

test('an Excel workbook is told from a list at its first part', async () => {
  const bytes = Buffer.from('PK\u0003\u0004 workbook', 'latin1')
  const created = await createImport(rooms.house, {
    fileName: '会员.xlsx',
    bytes: bytes.length,
    staffId: 'staff-1',
  })
  const id = 'id' in created ? created.id : ''
  expect(await storePart(rooms.house, { id, no: 0, bytes })).toEqual({
    outcome: 'foreign',
    kind: 'spreadsheet',
  })
  expect(await view(rooms.house, id)).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('另存为'),
  })
})

test('a part of another length is refused, one that is sent twice is there once, and without all of them nothing is read', async () => {
  const bytes = new TextEncoder().encode(lines(400, 1000))
  const created = await createImport(rooms.house, {
    fileName: 'x.csv',
    bytes: bytes.length,
    staffId: 'staff-1',
  })
  const id = 'id' in created ? created.id : ''
  const first = bytes.subarray(0, importLimits.partBytes)
  const put = (no: number, part: Uint8Array) => storePart(rooms.house, { id, no, bytes: part })
  expect(await put(0, first.subarray(1))).toEqual({ outcome: 'wrong_part' })
  expect(await put(2, first)).toEqual({ outcome: 'wrong_part' })
  expect(await put(0, first)).toEqual({ outcome: 'stored' })
  expect(await put(0, first)).toEqual({ outcome: 'stored' })
  expect(await beginReading(rooms.house, { id })).toEqual({ outcome: 'incomplete' })
  expect(await view(rooms.house, id)).toMatchObject({
    state: 'uploading',
    done: importLimits.partBytes,
    total: bytes.length,
  })
  expect(await put(1, bytes.subarray(importLimits.partBytes))).toEqual({ outcome: 'stored' })
  expect(await beginReading(rooms.house, { id })).toEqual({ outcome: 'begun' })
  expect(await settle(rooms.house, id)).toMatchObject({ state: 'read', lines: 400 })
})

test('more than 200 MB is not even begun', async () => {
  const asked = { fileName: 'x.csv', bytes: importLimits.bytes + 1, staffId: 'staff-1' }
  expect(await createImport(rooms.house, asked)).toEqual({ outcome: 'too_large' })
})

test('killed while it is read, it is read again from where it was, and no line is there twice', async () => {
  const id = await send(rooms.house, lines(1250, 3000))
  await beginReading(rooms.house, { id })
  // The first slice is complete after eight parts; the process dies in the second.
  await step(rooms.house, id)
  expect(await view(rooms.house, id)).toMatchObject({ state: 'reading', done: 8_000_000 })
  await step(rooms.house, id, dyingAfter(1))
  expect(await settle(rooms.house, id)).toMatchObject({ state: 'read', lines: 1250 })
  const { rows } = await rooms.database.pool.query<{ lines: number }>(
    `select sum(lines)::int as lines from import_piece where import_id = '${id}'`,
  )
  expect(rows).toEqual([{ lines: 1250 }])
})

test('nothing of the file lies open in the database', async () => {
  const { id } = await read(rooms.house, list)
  const { rows } = await rooms.database.pool.query<{ content: Buffer }>(
    `select content from import_part where import_id = '${id}' union all select content from import_piece where import_id = '${id}'`,
  )
  expect(rows).toHaveLength(2)
  for (const { content } of rows) {
    expect(content.includes('13800138000')).toBe(false)
    expect(content.includes('林小满')).toBe(false)
  }
})

test('a job that was lost is found by the sweep', async () => {
  const id = await send(rooms.house, list)
  await beginReading(rooms.house, { id })
  await rooms.database.pool.query('delete from graphile_worker._private_jobs')
  await sweep(rooms.house, {}, living)
  const { rows } = await rooms.database.pool.query<{ key: string }>(
    `select key from graphile_worker.jobs where task_identifier = 'importMembers'`,
  )
  expect(rows.map(({ key }) => key)).toContain(`importMembers:${id}`)
})

test('put away before anything was imported, nothing is left of the file; and so a day after nobody went on with it', async () => {
  const left = await read(rooms.house, list)
  const { id } = await read(rooms.house, list)
  expect((await cancelImport(rooms.house, id)).outcome).toBe('cancelled')
  expect(await view(rooms.house, id)).toMatchObject({ state: 'cancelled', isForgotten: true })
  await rooms.clock.advance(24 * 3_600_000 + 1)
  await sweep(rooms.house, {}, living)
  expect(await view(rooms.house, left.id)).toMatchObject({ state: 'cancelled', isForgotten: true, lines: 2 })
  for (const table of [importPart, importPiece]) {
    expect(await rooms.house.db.$count(table, eq(table.importId, left.id))).toBe(0)
    expect(await rooms.house.db.$count(table, eq(table.importId, id))).toBe(0)
  }
})
