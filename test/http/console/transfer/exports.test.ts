import { afterAll, beforeAll, expect, test } from 'vitest'
import { csvStart, endCsv, readCsv } from '../../../../server/domain/csv/readCsv.ts'
import { rearmed } from '../../../../server/domain/csv/writeCsv.ts'
import { member } from '../../../../server/store/schema.ts'
import { postLedger } from '../../../../server/usecase/ledger/post.ts'
import { consoleBrowser, staffIn, type ConsoleClient, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'
import { importAll } from '../../../usecase/transfer/imports.ts'

let w: World
let owner: StaffClient
let auditor: StaffClient
beforeAll(async () => {
  w = await world()
  owner = await staffIn(w, 'owner', '李小禾')
  auditor = await staffIn(w, 'auditor', '审计员')
  await owner.post('/channels', { channel: 'store-liwan', kind: 'store', name: '荔湾店' })
  await importAll(
    w.house,
    [
      '姓名,手机号,会员号,生日,性别,邮箱,积分,余额（元）,入会时间,渠道,会员等级',
      '林小满,13500000001,E1,1995-06-18,女,lin@example.com,1200,88.5,2023-05-01 12:30,荔湾店,金卡',
      '=1+1,+85223456789,E2,,,,0,0,2024-01-01,,',
      '王大力,13500000003,E3,06-18,男,,5,0,2025-01-01,荔湾店,',
    ].join('\n'),
  )
})
afterAll(() => w.close())

const path = '/member-exports/members.csv'
async function rowsOf(client: ConsoleClient, query = '', file = path): Promise<Record<string, string>[]> {
  const answer = await client.get(`${file}${query}`)
  expect(answer.status).toBe(200)
  const text = await answer.text()
  const { rows, state } = readCsv(csvStart, text.replace(/^\uFEFF/, ''), ',')
  const [titles, ...lines] = [...rows, ...endCsv(state, ',').rows].map(({ cells }) => cells)
  return lines.map((cells) =>
    Object.fromEntries((titles ?? []).map((title, index) => [title, cells[index] ?? ''])),
  )
}

test('an owner’s file has everybody, whole, with a mark for spreadsheets, a Chinese name and the number of rows', async () => {
  const answer = await owner.get(path)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('会员-2026-11-23.csv'))
  expect(answer.headers.get('cache-control')).toContain('no-store')
  expect(answer.headers.get('x-rows-total')).toBe('3')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])

  const rows = await rowsOf(owner)
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({
    会员号: 'E1',
    姓名: '林小满',
    手机号: '13500000001',
    生日: '1995-06-18',
    性别: '女',
    邮箱: 'lin@example.com',
    会员等级: '金卡',
    积分: '1200',
    '余额（元）': '88.5',
    渠道名称: '荔湾店',
    渠道标识: 'store-liwan',
    入会时间: '2023-05-01 12:30:00',
    状态: '正常',
    会员卡状态: '无卡',
  })
})

test('nothing in it is run by a spreadsheet: names and foreign phones are disarmed', async () => {
  const rows = await rowsOf(owner)
  expect(rows[1]).toMatchObject({ 姓名: "'=1+1", 手机号: "'+85223456789" })
  expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  expect(rearmed(rows[1]?.['手机号'] ?? '')).toBe('+85223456789')
})

test('an auditor’s is masked: nobody can be called or written to from it', async () => {
  const rows = await rowsOf(auditor)
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({
    会员号: 'E1',
    姓名: '林**',
    手机号: '135****0001',
    生日: '****-06-**',
    邮箱: '****',
    会员等级: '****',
    积分: '1200',
  })
  const text = JSON.stringify(rows)
  for (const secret of ['13500000001', '小满', 'lin@', '1995', '金卡', '23456789'])
    expect(text).not.toContain(secret)
})

test('the list’s filters leave whom they leave in the list', async () => {
  const numbers = async (query: string) => (await rowsOf(owner, query)).map((row) => row['会员号'])
  expect(await numbers('?channel=store-liwan')).toEqual(['E1', 'E3'])
  expect(await numbers('?channel=')).toEqual(['E2'])
  expect(await numbers('?from=2024-01-01&to=2024-12-31')).toEqual(['E2'])
  expect(await numbers('?state=none&from=2025-01-01')).toEqual(['E3'])
  expect(await numbers('?state=active')).toEqual([])
  expect(await numbers('?level=-')).toEqual(['E1', 'E2', 'E3'])
  const wrong = await owner.get(`${path}?from=2024-02-30`)
  expect(wrong.status).toBe(422)
  expect(await wrong.json()).toMatchObject({ error: { fields: { from: expect.stringMatching(/[一-龥]/) } } })
})

test('every export is recorded with who, filters and rows', async () => {
  await rowsOf(auditor, '?channel=store-liwan')
  const { rows } = await w.database.pool.query<{ actor: string; outcome: string; detail: object }>(
    `select actor, outcome, detail from audit_entry where action = 'member.export' order by id desc limit 1`,
  )
  expect(rows).toEqual([
    {
      actor: '审计员',
      outcome: 'done',
      detail: {
        request: 'GET /member-exports/members.csv',
        kind: 'members',
        channel: 'store-liwan',
        rows: 2,
      },
    },
  ])
})

test('whoever stops reading stops the writing, and that is recorded, too', async () => {
  const answer = await owner.get(path)
  const reader = answer.body?.getReader()
  await reader?.read()
  await reader?.cancel()
  const { rows } = await w.database.pool.query<{ outcome: string; detail: object }>(
    `select outcome, detail from audit_entry where action = 'member.export' order by id desc limit 1`,
  )
  expect(rows).toEqual([{ outcome: 'failed', detail: { kind: 'members', written: 0 } }])
})

test('a file that cannot be written to its end breaks off: the request fails, and does not look whole', async () => {
  const answer = await owner.get(path)
  // A profile that nobody can open: of another key, or damaged.
  await w.database.pool.query(`create table kept as select profile from member where member_no = 'E2'`)
  await w.database.pool.query(`update member set profile = '\\x00' where member_no = 'E2'`)
  await expect(answer.text()).rejects.toThrow(/sealed/)
  await w.database.pool.query(`update member set profile = (select profile from kept) where member_no = 'E2'`)
  const { rows } = await w.database.pool.query<{ outcome: string }>(
    `select outcome from audit_entry where action = 'member.export' order by id desc limit 1`,
  )
  expect(rows).toEqual([{ outcome: 'failed' }])
})

test('an exported file is read by our own import: everybody is known, and nothing changes', async () => {
  const text = await (await owner.get(path)).text()
  const seen = await importAll(w.house, `\uFEFF${text.replace(/^\uFEFF/, '')}`, { known: 'update' })
  expect(seen).toMatchObject({ state: 'done', made: 0, updated: 0, unchanged: 3, wrong: 0 })
  expect(await w.house.db.$count(member)).toBe(3)
})

test('the ledger’s file has every entry with its total, words for reasons, and money in yuan', async () => {
  const { rows: found } = await w.database.pool.query<{ id: string }>(
    `select id from member where member_no = 'E1'`,
  )
  const memberId = found[0]?.id ?? ''
  await postLedger(w.house, {
    memberId,
    key: 'export:1',
    lines: [{ account: 'points', amount: -200, reason: 'redeem' }],
    actor: `staff:${owner.id}`,
    note: '=cmd',
    store: 'store-liwan',
  })
  const ledger = '/member-exports/ledger.csv'
  const rows = await rowsOf(owner, `?memberId=${memberId}`, ledger)
  expect(rows.map((row) => [row['账户'], row['变动'], row['变动后'], row['事由']])).toEqual([
    ['积分', '1200', '1200', '历史积分转入'],
    ['余额（元）', '88.5', '88.5', '历史积分转入'],
    ['积分', '-200', '1000', '积分抵扣'],
  ])
  expect(rows[2]).toMatchObject({ 会员号: 'E1', 操作人: '李小禾', 备注: "'=cmd", 门店: '荔湾店' })
  expect((await rowsOf(owner, '', ledger)).length).toBe(4)
  expect(await rowsOf(owner, '?from=2026-11-24', ledger)).toEqual([])
  expect((await owner.get(`${ledger}?from=yesterday`)).status).toBe(422)
  expect((await owner.get(`${ledger}?memberId=nobody`)).status).toBe(400)
})

test('in English the titles and words are English, and our own import reads them as well', async () => {
  const english = consoleBrowser(w, { cookie: owner.cookie(), locale: 'en' })
  const rows = await rowsOf(english)
  expect(rows[0]).toMatchObject({
    'Member number': 'E1',
    Name: '林小满',
    'Mobile number': '13500000001',
    Status: 'Member',
  })
  const text = await (await english.get(path)).text()
  expect(await importAll(w.house, text)).toMatchObject({ made: 0, unchanged: 3, wrong: 0 })
})

test('a cashier exports nothing', async () => {
  const cashier = await staffIn(w, 'cashier')
  expect((await cashier.get(path)).status).toBe(403)
  expect((await cashier.get('/member-exports/ledger.csv')).status).toBe(403)
})
