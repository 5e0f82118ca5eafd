import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Paged } from '../../../../shared/console/answer.ts'
import type { ImportSummary, ImportView } from '../../../../shared/console/transfer.ts'
import { member } from '../../../../server/store/schema.ts'
import { consoleBrowser, staffIn, type StaffClient } from '../../../harness/console.ts'
import { refusalOf } from '../../../harness/people.ts'
import { world, type World } from '../../../harness/world.ts'
import { gbk } from '../../../domain/csv/gbk.ts'

let w: World
let manager: StaffClient
beforeAll(async () => {
  w = await world()
  manager = await staffIn(w, 'manager', '王经理')
})
afterAll(() => w.close())

const json = async <T>(answer: Response | Promise<Response>) => (await (await answer).json()) as T
const at = (id: string, rest = '') => `/member-imports/${id}${rest}`
const view = (id: string) => json<ImportView>(manager.get(at(id)))

async function send(bytes: Uint8Array, fileName = '老会员.csv'): Promise<string> {
  const { id } = await json<{ id: string }>(
    manager.post('/member-imports', { fileName, bytes: bytes.length }),
  )
  expect((await manager.putBytes(at(id, '/parts/0'), bytes)).status).toBe(200)
  return id
}

const recorded = async () => {
  const { rows } = await w.database.pool.query<{
    action: string
    outcome: string
    subject: string
    detail: Record<string, unknown>
  }>(
    `select action, outcome, subject, detail from audit_entry where action like 'member.%' order by id desc limit 10`,
  )
  return rows
}

test('from a file in GBK to members: sent, read, checked, imported, and each step recorded once', async () => {
  const file = gbk('姓名,手机号,积分\n林小满,13400000001,12\n坏手机,12,5\n王大力,13400000002,0\n')
  const id = await send(file)
  expect((await manager.post(at(id, '/read'))).status).toBe(200)
  await w.drain()
  const seen = await view(id)
  expect(seen).toMatchObject({ state: 'read', encoding: 'gb18030', lines: 3, by: '王经理' })
  const uses = seen.columns.map(({ use }) => use)
  expect((await manager.post(at(id, '/check'), { uses, known: 'skip' })).status).toBe(200)
  await w.drain()
  expect(await view(id)).toMatchObject({ state: 'checked', fresh: 2, wrong: 1 })

  const errors = await manager.get(at(id, '/errors.csv'))
  expect(errors.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(errors.headers.get('content-disposition')).toContain(encodeURIComponent('老会员-错误清单.csv'))
  expect(await errors.text()).toContain('3,手机号,不是有效的手机号')

  expect((await manager.post(at(id, '/start'))).status).toBe(200)
  await w.drain()
  expect(await view(id)).toMatchObject({ state: 'done', made: 2, wrong: 1, done: 3, total: 3 })
  expect(await w.house.db.$count(member)).toBe(2)

  const steps = (await recorded()).filter(({ subject }) => subject === id)
  expect(steps.toReversed().map(({ detail }) => detail['request'] ?? 'ended')).toEqual([
    'POST /member-imports',
    'POST /member-imports/:id/read',
    'POST /member-imports/:id/check',
    'GET /member-imports/:id/errors.csv',
    'POST /member-imports/:id/start',
    'ended',
  ])
  expect(steps[1]?.detail).toMatchObject({
    step: 'start',
    fileName: '老会员.csv',
    lines: 3,
    fresh: 2,
    wrong: 1,
  })
  expect(JSON.stringify(steps)).not.toContain('13400000001')
})

test('the list shows the newest first, page by page, with who brought it', async () => {
  for (let n = 0; n < 21; n += 1) {
    await w.clock.advance(1000)
    await manager.post('/member-imports', { fileName: `第${n}批.csv`, bytes: 10 })
  }
  const first = await json<Paged<ImportSummary>>(manager.get('/member-imports'))
  expect(first.items).toHaveLength(20)
  expect(first.items[0]).toMatchObject({ fileName: '第20批.csv', state: 'uploading', by: '王经理' })
  const second = await json<Paged<ImportSummary>>(manager.get(`/member-imports?cursor=${first.next}`))
  expect(second.items.map(({ fileName }) => fileName)).toContain('第0批.csv')
  expect((await manager.get('/member-imports?cursor=nonsense')).status).toBe(400)
})

test('the template is a list that is recognised whole', async () => {
  const answer = await manager.get('/member-imports/template.csv')
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('会员导入模板.csv'))
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const id = await send(bytes)
  await manager.post(at(id, '/read'))
  await w.drain()
  const { columns, lines } = await view(id)
  expect(lines).toBe(2)
  expect(columns.map(({ use }) => use)).toEqual([
    'name',
    'mobile',
    'memberNo',
    'birthday',
    'sex',
    'points',
    'balance',
    'joinedAt',
    'channel',
  ])
  await manager.post(at(id, '/check'), { uses: columns.map(({ use }) => use), known: 'skip' })
  await w.drain()
  expect(await view(id)).toMatchObject({ wrong: 0, fresh: 2 })
})

test('what cannot be is refused in the reader’s language, with what to do', async () => {
  const bytes = new TextEncoder().encode('姓名,手机号\n林,13400000009\n')
  const id = await send(bytes)
  expect(await refusalOf(await manager.post(at(id, '/start')))).toBe('wrong_state')
  expect(await refusalOf(await manager.putBytes(at(id, '/parts/1'), bytes))).toBe('wrong_part')
  expect(await refusalOf(await manager.putBytes(at(id, '/parts/x'), bytes))).toBe('wrong_part')
  expect(await refusalOf(await manager.get(at(id, '/errors.csv')))).toBe('no_errors')
  await manager.post(at(id, '/read'))
  await w.drain()
  const uses = await manager.post(at(id, '/check'), { uses: ['name', 'none'], known: 'skip' })
  expect(uses.status).toBe(422)
  expect(await uses.json()).toMatchObject({
    error: { fields: { uses: expect.stringContaining('手机号或会员号') } },
  })
  expect(await refusalOf(await manager.post(at(id, '/check'), { uses: ['nobody'], known: 'skip' }))).toBe(
    'invalid',
  )
  expect(await refusalOf(await manager.post('/member-imports', { fileName: 'x', bytes: 300_000_000 }))).toBe(
    'too_large',
  )
  expect(await refusalOf(await manager.get(at('00000000-0000-4000-8000-000000000000')))).toBe(
    'import_unknown',
  )
  expect(await refusalOf(await manager.get(at('nothing')))).toBe('import_unknown')
  const english = consoleBrowser(w, { cookie: manager.cookie(), locale: 'en' })
  expect(await (await english.get(at('nothing'))).json()).toMatchObject({
    error: { message: 'There is no such import; the link may be wrong. Choose it again from the list.' },
  })
})

test('a workbook is refused at its first part, and says how to save it', async () => {
  const bytes = Buffer.from('PK\u0003\u0004...', 'latin1')
  const { id } = await json<{ id: string }>(
    manager.post('/member-imports', { fileName: '会员.xlsx', bytes: bytes.length }),
  )
  const answer = await manager.putBytes(at(id, '/parts/0'), bytes)
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    error: { code: 'spreadsheet', message: expect.stringContaining('另存为') },
  })
})

test('a part that is larger than any is refused before it is read', async () => {
  const answer = await manager.putBytes(at('nothing', '/parts/0'), new Uint8Array(1_000_001))
  expect(answer.status).toBe(413)
})

test('cashiers and auditors import nothing', async () => {
  for (const role of ['cashier', 'auditor'] as const) {
    const client = await staffIn(w, role)
    expect((await client.get('/member-imports')).status).toBe(403)
    expect((await client.post('/member-imports', { fileName: 'x', bytes: 1 })).status).toBe(403)
    expect((await client.putBytes(at('nothing', '/parts/0'), new Uint8Array(1))).status).toBe(403)
  }
})
