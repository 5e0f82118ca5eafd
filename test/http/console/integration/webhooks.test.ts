import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Paged } from '../../../../shared/console/answer.ts'
import type {
  DeliveryRow,
  DeliveryView,
  MadeWebhook,
  WebhookView,
} from '../../../../shared/console/integration.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { namedMember } from '../../../harness/namedMember.ts'
import { logged } from '../../../harness/people.ts'
import { hookWorld, type HookWorld } from '../../../usecase/webhook/hookWorld.ts'

let here: HookWorld
let owner: StaffClient
let memberId: string
beforeAll(async () => {
  here = await hookWorld()
  owner = await staffIn(here, 'owner')
  memberId = (await namedMember(here.house)).id
})
beforeEach(async () => {
  await here.database.pool.query('delete from webhook')
  here.received.length = 0
})
afterAll(() => here.close())

const wanted = { url: 'https://crm.example.com/hook', description: '客户系统', kinds: ['ledger.posted'] }
const json = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T
const make = (changes: object = {}) => owner.post('/webhooks', { ...wanted, ...changes })
const made = async () => (await json<MadeWebhook>(make())).view.id
const list = async () => (await json<Paged<WebhookView>>(owner.get('/webhooks'))).items
const log = async (query = '') => await json<Paged<DeliveryRow>>(owner.get(`/deliveries${query}`))

test('a webhook is made, its secret shown once, and never again', async () => {
  const { secret, view } = await json<MadeWebhook>(make())
  expect(secret).toMatch(/^whsec_/)
  expect(view).toMatchObject({ ...wanted, state: 'on', failures: 0, waiting: 0, failed: 0 })
  expect(await list()).toEqual([view])
  expect(await logged(here, 1)).toEqual(['api.manage done'])
  const { rows } = await here.database.pool.query('select * from audit_entry')
  expect(JSON.stringify(rows)).not.toContain(secret)
  const rotated = await json<MadeWebhook>(owner.post(`/webhooks/${view.id}/rotate`))
  expect(rotated.secret).not.toBe(secret)
})

test.each([
  ['http://crm.example.com/', 'https'],
  ['https://169.254.169.254/latest/meta-data', '内网'],
  ['https://localhost:8080/', '内网'],
  ['https://inner.example.com/', '内网'],
  ['crm', '完整的网址'],
])('%s is refused at its field', async (url, said) => {
  const answer = await make({ url })
  const { error } = (await answer.json()) as { error: { fields: Record<string, string> } }
  expect([answer.status, error.fields.url?.includes(said)]).toEqual([422, true])
  expect(await list()).toEqual([])
})

test('what it is told can be changed, and that it is told anything', async () => {
  const id = await made()
  const view = await json<WebhookView>(
    owner.post(`/webhooks/${id}`, { description: '', kinds: [], isOn: false }),
  )
  expect(view).toMatchObject({ kinds: [], description: '', state: 'off' })
  expect((await owner.post(`/webhooks/${id}`, { isOn: true })).status).toBe(422)
})

test('a test is sent at once and says what came of it', async () => {
  const id = await made()
  here.answers('crm.example.com', () => new Response('<h1>no</h1>', { status: 404 }))
  expect(await json<DeliveryView>(owner.post(`/webhooks/${id}/test`))).toMatchObject({
    state: 'failed',
    tries: [{ status: 404, answer: '<h1>no</h1>' }],
  })
})

test('the log lists what was sent, filtered and page by page, each with its body and its tries', async () => {
  const id = await made()
  for (let count = 0; count < 55; count += 1) await here.post(memberId)
  here.answers('crm.example.com', (nth) => new Response(null, { status: nth === 1 ? 500 : 204 }))
  await here.tell()
  const first = await log()
  expect(first.items).toHaveLength(50)
  const second = await log(`?cursor=${first.next}`)
  expect(second.items).toHaveLength(5)
  expect(second.next).toBeUndefined()
  const { items } = await log(`?state=waiting&webhook=${id}`)
  expect(items).toMatchObject([{ state: 'waiting', attempts: 1, last: { status: 500 }, memberId }])
  const one = await json<DeliveryView>(owner.get(`/deliveries/${items[0]?.id}`))
  expect(JSON.parse(one.body)).toMatchObject({ type: 'ledger.posted', data: { memberId } })
  expect(one.tries).toHaveLength(1)
  expect((await owner.get('/deliveries?state=lost')).status).toBe(400)
  expect((await owner.get('/deliveries/nothing')).status).toBe(404)
})

test('one delivery, or all that were given up, are sent again', async () => {
  const id = await made()
  await here.post(memberId)
  await here.tell()
  const [row] = (await log()).items
  expect(await json<DeliveryView>(owner.post(`/deliveries/${row?.id}/replay`))).toMatchObject({
    state: 'waiting',
  })
  await here.drain()
  expect(here.received).toHaveLength(2)
  await here.database.pool.query(`update webhook_delivery set state = 'failed'`)
  expect(await json(owner.post(`/webhooks/${id}/replay`, { since: '2026-11-01' }))).toEqual({ count: 1 })
  await here.drain()
  expect(here.received).toHaveLength(3)
  expect((await owner.post(`/webhooks/${id}/replay`, { since: 'yesterday' })).status).toBe(422)
})

test('a removed webhook is gone, with its log', async () => {
  const id = await made()
  await here.post(memberId)
  await here.tell()
  expect(await json(owner.post(`/webhooks/${id}/remove`))).toEqual({ ok: true })
  expect([await list(), (await log()).items]).toEqual([[], []])
  expect((await owner.post(`/webhooks/${id}/remove`)).status).toBe(404)
})

test('the auditor sees all of it and changes nothing', async () => {
  const auditor = await staffIn(here, 'auditor')
  const id = await made()
  for (const path of ['/api-keys', '/webhooks', '/deliveries'])
    expect((await auditor.get(path)).status).toBe(200)
  expect((await auditor.post(`/webhooks/${id}/rotate`)).status).toBe(403)
  expect((await auditor.post('/webhooks', wanted)).status).toBe(403)
})
