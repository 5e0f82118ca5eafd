import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../harness/database.ts'
import { worldEnvironment } from '../harness/settings.ts'

const admin = fileURLToPath(new URL('../../server/admin.ts', import.meta.url))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** `npm run admin -- …` as an operator's shell runs it. */
const run = (...words: string[]) =>
  new Promise<{ code: number; output: string; stdout: string }>((done) => {
    const env = { PATH: process.env.PATH, ...worldEnvironment({ DATABASE_URL: database.url }) }
    // A folder without a .env of somebody's own.
    const cwd = fileURLToPath(new URL('.', import.meta.url))
    execFile(process.execPath, [admin, ...words], { env, cwd }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr, stdout }),
    )
  })

test('owner prints a one-time link, and the database keeps nothing to make it from', async () => {
  const { code, output } = await run('owner')
  expect(code).toBe(0)
  const [, token] = /http:\/\/localhost:8080\/console\/welcome#([A-Za-z0-9]{40})/.exec(output) ?? []
  const { rows } = await database.pool.query('select kind, role, token_index from staff_invitation')
  expect(rows).toMatchObject([{ kind: 'owner', role: 'owner' }])
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('audit says that the log is whole, and ends with 1 where it is not', async () => {
  expect(await run('audit')).toMatchObject({ code: 0, output: expect.stringContaining('whole: 1 entries') })
  await database.pool.query('alter table audit_entry disable trigger user')
  await database.pool.query(`update audit_entry set action = 'card.view'`)
  const broken = await run('audit')
  expect(broken).toMatchObject({ code: 1, output: expect.stringContaining('entry 1 does not follow') })
})

test('api-key prints a key, alone, and once: the database keeps nothing to make it from', async () => {
  const words = ['api-key', '--name', '收银系统', '--scopes', 'members:read,ledger:write', '--days', '30']
  const { code, stdout, output } = await run(...words)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^mp_live_[\w-]{43}\n$/)
  expect(output).toContain('members:read, ledger:write')
  const { rows } = await database.pool.query('select *, expires_at - created_at as life from api_key')
  expect(rows).toMatchObject([
    { name: '收银系统', scopes: ['members:read', 'ledger:write'], created_by: 'system', life: { days: 30 } },
  ])
  expect(JSON.stringify(rows)).not.toContain(stdout.trim().slice(12))
  const { rows: audit } = await database.pool.query(
    `select action, subject from audit_entry order by id desc limit 1`,
  )
  expect(audit).toEqual([{ action: 'api.manage', subject: '收银系统' }])
})

test('api-key with words that are wrong makes none, and says which there are', async () => {
  const { code, output, stdout } = await run('api-key', '--name', 'x', '--scopes', 'members:all')
  expect([code, stdout]).toEqual([2, ''])
  expect(output).toContain('members:read, members:read_personal')
  expect((await database.pool.query(`select from api_key where name = 'x'`)).rowCount).toBe(0)
})

test('any other word, or none, is answered with what there is, and 2', async () => {
  for (const words of [[], ['ownr'], ['owner', 'now']]) {
    const { code, output } = await run(...words)
    expect(code).toBe(2)
    expect(output).toContain('Usage: npm run admin -- COMMAND')
  }
})
