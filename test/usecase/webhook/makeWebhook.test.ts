import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deliverWebhook } from '../../../server/usecase/webhook/deliverWebhook.ts'
import { editWebhook } from '../../../server/usecase/webhook/editWebhook.ts'
import { makeWebhook, WEBHOOKS_MAX } from '../../../server/usecase/webhook/makeWebhook.ts'
import { removeWebhook } from '../../../server/usecase/webhook/removeWebhook.ts'
import { replayFailed } from '../../../server/usecase/webhook/replay.ts'
import { testWebhook } from '../../../server/usecase/webhook/testWebhook.ts'
import { viewWebhook } from '../../../server/usecase/webhook/listWebhooks.ts'
import { fanOutChanges } from '../../../server/usecase/webhook/fanOutChanges.ts'
import { namedMember } from '../../harness/namedMember.ts'
import { hookWorld, type HookWorld } from './hookWorld.ts'

let here: HookWorld
beforeAll(async () => {
  here = await hookWorld()
})
beforeEach(async () => {
  await here.database.pool.query('delete from webhook')
  await here.database.pool.query('delete from problem')
  here.received.length = 0
})
afterAll(() => here.close())

const make = (url: string) =>
  makeWebhook(here.house, { url, description: '', kinds: [], createdBy: 'system' })
const count = async () => (await here.database.pool.query('select from webhook')).rowCount

test.each([
  ['http://crm.example.com/', 'not_https'],
  ['https://10.0.0.1/', 'private_address'],
  ['https://inner.example.com/', 'private_address'],
  ['https://user:password@crm.example.com/', 'has_secrets'],
])('%s is refused where it is made: %s', async (url, fault) => {
  expect(await make(url)).toEqual({ outcome: 'bad_target', fault })
  expect(await count()).toBe(0)
})

test('however many ask at once, there are never more webhooks than there may be', async () => {
  const made = await Promise.all(
    Array.from({ length: WEBHOOKS_MAX + 5 }, () => make('https://crm.example.com/')),
  )
  expect(made.filter(({ outcome }) => outcome === 'made')).toHaveLength(WEBHOOKS_MAX)
  expect(made.filter(({ outcome }) => outcome === 'full')).toHaveLength(5)
  expect(await count()).toBe(WEBHOOKS_MAX)
})

test('a test is sent at once, signed, and comes back with what was answered; it is never sent again by itself', async () => {
  here.answers('crm.example.com', (nth) => new Response('ok', { status: nth === 1 ? 500 : 200 }))
  const { id } = await here.hook()
  expect(await testWebhook(here.house, id)).toMatchObject({
    kind: 'webhook.test',
    state: 'failed',
    tries: [{ status: 500, fault: 'status', answer: 'ok' }],
  })
  await here.clock.advance(3_600_000)
  await here.tell()
  expect(here.received).toHaveLength(1)
  expect(here.received[0]?.event).toMatchObject({ type: 'webhook.test', data: {} })
  expect(here.received[0]?.headers.get('webhook-signature')).toMatch(/^v1,/)
  expect(await viewWebhook(here.house, id)).toMatchObject({ failed: 0 })
  expect(await replayFailed(here.house, { webhookId: id, since: new Date(0) })).toBe(0)
  expect(await testWebhook(here.house, id)).toMatchObject({ state: 'delivered' })
  expect(await testWebhook(here.house, '00000000-0000-4000-8000-000000000000')).toBeUndefined()
})

test('a webhook goes with its log and with its problem, and what was on its way is dropped', async () => {
  here.answers('crm.example.com', () => new Response(null, { status: 410 }))
  const { id } = await here.hook()
  const { id: memberId } = await namedMember(here.house)
  await here.post(memberId)
  await fanOutChanges(here.house, new AbortController().signal)
  await deliverWebhook(here.house, { webhookId: id }, new AbortController().signal)
  expect(await here.problems()).toMatchObject([{ isOpen: true }])
  await removeWebhook(here.house, id)
  expect(await here.deliveries(id)).toEqual([])
  expect(await here.problems()).toMatchObject([{ isOpen: false }])
  expect(await removeWebhook(here.house, id)).toBeUndefined()
  await deliverWebhook(here.house, { webhookId: id }, new AbortController().signal)
})

test('a webhook that the target ended can be turned on again, and its problem is over', async () => {
  here.answers('crm.example.com', (nth) => new Response(null, { status: nth === 1 ? 410 : 204 }))
  const { id } = await here.hook()
  const { id: memberId } = await namedMember(here.house)
  await here.tell()
  expect(await viewWebhook(here.house, id)).toMatchObject({ state: 'gone', waiting: 1 })
  await editWebhook(here.house, id, { description: '试', kinds: ['ledger.posted'], isOn: true })
  await here.post(memberId)
  await here.clock.advance(5000)
  await here.tell()
  expect(await viewWebhook(here.house, id)).toMatchObject({
    state: 'on',
    waiting: 0,
    failed: 0,
    description: '试',
  })
  expect((await here.problems()).every(({ isOpen }) => !isOpen)).toBe(true)
})
