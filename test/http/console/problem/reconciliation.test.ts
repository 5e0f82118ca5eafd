import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reconciliations } from '../../../../shared/console/reconciliation.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { refusalOf } from '../../../harness/people.ts'
import { world, type World } from '../../../harness/world.ts'
import { fault, inTime, phone, submitted } from '../../phone.ts'

let w: World
let owner: StaffClient
beforeAll(async () => {
  w = await world()
  owner = await staffIn(w, 'owner', '李老板')
  const { redirectUrl } = await submitted(w, 0)
  await phone(w, { customer: 0 }).ask(redirectUrl)
  await w.drain()
})
afterAll(() => w.close())

const read = async (query = '') =>
  (await (await owner.get(`/reconciliation${query}`)).json()) as Reconciliations
const start = async () => (await (await owner.post('/reconciliation')).json()) as Reconciliations

test('before the first there is none', async () => expect(await read()).toEqual({ items: [] }))

test('the owner starts one, sees how far it is, and how it ended; the log remembers who', async () => {
  const begun = await start()
  expect(begun.items).toMatchObject([{ startedBy: { name: '李老板' }, total: 1, checked: 0, differences: 0 }])
  expect(begun.items[0]).not.toHaveProperty('endedAt')
  expect((await start()).items, 'a second one goes on with the first').toHaveLength(1)
  await inTime(w, w.drain())
  expect((await read()).items).toMatchObject([{ checked: 1, failed: 0, endedAt: expect.any(String) }])
  const { rows } = await w.database.pool.query(
    `select action, actor, detail ->> 'begun' as begun from audit_entry where action = 'reconciliation.start' order by id`,
  )
  expect(rows).toEqual([
    { action: 'reconciliation.start', actor: '李老板', begun: 'true' },
    { action: 'reconciliation.start', actor: '李老板', begun: 'false' },
  ])
})

test('one that waits says why and until when, and one that was given up says what to do', async () => {
  await fault(w, '/card/membercard/userinfo/get', { errcode: 45_009 }, 1)
  await start()
  const { rows } = await w.database.pool.query('select id from reconciliation where ended_at is null')
  await w.database.pool.query(
    `update reconciliation set pause = 'daily_quota', paused_until = $1 where id = $2`,
    [new Date(w.clock.now().getTime() + 3_600_000), rows[0].id],
  )
  expect((await read()).items[0]?.pause).toEqual({ why: 'daily_quota', until: expect.any(String) })
  await w.database.pool.query(
    'update reconciliation set ended_at = $1, stopped_by = 48001, pause = null where id = $2',
    [w.clock.now(), rows[0].id],
  )
  expect((await read()).items[0]?.stopped).toContain('没有这项接口的权限')
  expect((await read('?lang=en')).items[0]?.stopped).toMatch(/permission/)
})

test('a manager and an auditor look, and only the owner starts', async () => {
  for (const role of ['manager', 'auditor'] as const) {
    const client = await staffIn(w, role)
    expect((await client.get('/reconciliation')).status).toBe(200)
    expect(await refusalOf(await client.post('/reconciliation'))).toBe('forbidden')
  }
  expect(await refusalOf(await (await staffIn(w, 'cashier')).get('/reconciliation'))).toBe('forbidden')
})
