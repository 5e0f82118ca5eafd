import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { deliverWebhook } from '../../../server/usecase/webhook/deliverWebhook.ts'
import { fanOutChanges } from '../../../server/usecase/webhook/fanOutChanges.ts'
import { replayDelivery, replayFailed } from '../../../server/usecase/webhook/replay.ts'
import { rotateSecret } from '../../../server/usecase/webhook/rotateSecret.ts'
import { namedMember } from '../../harness/namedMember.ts'
import { hookWorld, type HookWorld } from './hookWorld.ts'

let here: HookWorld
let memberId: string
beforeAll(async () => {
  here = await hookWorld()
  memberId = (await namedMember(here.house)).id
})
beforeEach(async () => {
  await here.database.pool.query('delete from webhook')
  await here.database.pool.query('delete from problem')
  here.received.length = 0
  here.answers('crm.example.com', () => new Response(null, { status: 204 }))
})
afterAll(() => here.close())

const forever = new AbortController().signal
const minute = 60_000
const hour = 60 * minute

/** A webhook for which one delivery waits. */
async function waiting(url?: string) {
  const hook = await here.hook(url)
  await here.post(memberId)
  await fanOutChanges(here.house, forever)
  return hook
}
const deliver = (id: string, signal = forever) => deliverWebhook(here.house, { webhookId: id }, signal)
const only = async (id: string) => {
  const [delivery] = await here.deliveries(id)
  if (!delivery) throw new Error('there is no delivery')
  return delivery
}

test('a delivery is signed so that the library of the scheme accepts it', async () => {
  // That library goes by the system's clock.
  vi.useFakeTimers({ now: here.clock.now(), toFake: ['Date'] })
  try {
    const { id, secret } = await waiting()
    await deliver(id)
    const [said] = here.received
    const headers = Object.fromEntries(said?.headers ?? [])
    expect(new Webhook(secret).verify(said?.body ?? '', headers)).toMatchObject({ type: 'ledger.posted' })
    expect(said?.headers.get('webhook-id')).toBe((await only(id)).id)
    expect(() => new Webhook(secret).verify(`${said?.body} `, headers)).toThrow(/No matching/)
  } finally {
    vi.useRealTimers()
  }
})

test('for a day after a rotation both secrets sign, then the new one alone', async () => {
  const { id } = await waiting()
  const rotated = await rotateSecret(here.house, id)
  expect(rotated?.secret).toMatch(/^whsec_[\w+/]{43}=$/)
  await deliver(id)
  expect(here.received.at(-1)?.headers.get('webhook-signature')).toMatch(/^v1,\S{44} v1,\S{44}$/)
  await here.clock.advance(24 * hour)
  await here.post(memberId)
  await here.tell()
  expect(here.received.at(-1)?.headers.get('webhook-signature')).toMatch(/^v1,\S{44}$/)
})

test('secrets are sealed where they are kept', async () => {
  const { id, secret } = await here.hook()
  const { rows } = await here.database.pool.query('select * from webhook where id = $1', [id])
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect(rows[0].secret.includes(Buffer.from(secret))).toBe(false)
})

test('a target that fails is tried again after 5 seconds, 5 minutes and so on, under one id, until it takes it', async () => {
  here.answers('crm.example.com', (nth) => new Response('not yet', { status: nth < 4 ? 503 : 200 }))
  const { id } = await waiting()
  await deliver(id)
  for (const pause of [5000, 5 * minute, 30 * minute]) {
    const before = here.received.length
    await here.clock.advance(pause - 1)
    await deliver(id)
    expect(here.received.length).toBe(before)
    await here.clock.advance(1)
    await deliver(id)
    expect(here.received.length).toBe(before + 1)
  }
  const delivery = await only(id)
  expect(delivery).toMatchObject({ state: 'delivered', attempts: 4 })
  expect(delivery.tries.map(({ status, fault }) => [status, fault])).toEqual([
    [503, 'status'],
    [503, 'status'],
    [503, 'status'],
    [200, undefined],
  ])
  expect(delivery.tries[0]?.answer).toBe('not yet')
  expect(new Set(here.received.map(({ headers }) => headers.get('webhook-id'))).size).toBe(1)
  // Each try is signed for its own moment.
  expect(new Set(here.received.map(({ headers }) => headers.get('webhook-timestamp'))).size).toBe(4)
  expect(new Set(here.received.map(({ body }) => body)).size).toBe(1)
})

test('after ten tries it is given up and stands in the inbox; sent again it starts anew, and the problem is over', async () => {
  here.answers('crm.example.com', () => new Response(null, { status: 500 }))
  const { id } = await waiting('https://crm.example.com/hook?token=secret')
  await deliver(id)
  for (let tries = 1; tries < 10; tries += 1) {
    expect((await only(id)).state).toBe('waiting')
    await here.clock.advance(24 * hour)
    await deliver(id)
  }
  expect(await only(id)).toMatchObject({ state: 'failed', attempts: 10, endedAt: here.clock.now() })
  await here.clock.advance(48 * hour)
  await deliver(id)
  expect(here.received).toHaveLength(10)
  const [problem] = await here.problems()
  expect(problem).toMatchObject({ isOpen: true, detail: { host: 'crm.example.com', why: 'given_up' } })
  expect(JSON.stringify(problem)).not.toContain('secret')

  here.answers('crm.example.com', () => new Response(null, { status: 200 }))
  const since = new Date(here.clock.now().getTime() - 90 * 24 * hour)
  expect(await replayFailed(here.house, { webhookId: id, since })).toBe(1)
  await here.drain()
  const again = await only(id)
  expect(again).toMatchObject({ state: 'delivered', attempts: 1 })
  expect(again.tries).toHaveLength(11)
  expect(new Set(here.received.map(({ headers }) => headers.get('webhook-id')))).toEqual(new Set([again.id]))
  expect(await here.problems()).toMatchObject([{ isOpen: false }])
})

test('what was given up before a day is not sent again with what was given up since', async () => {
  here.answers('crm.example.com', () => new Response(null, { status: 500 }))
  const { id } = await waiting()
  await deliver(id)
  for (let tries = 1; tries < 10; tries += 1) {
    await here.clock.advance(24 * hour)
    await deliver(id)
  }
  expect(await replayFailed(here.house, { webhookId: id, since: here.clock.now() })).toBe(0)
  expect((await only(id)).state).toBe('failed')
})

test('a delivery that was taken can be sent again too', async () => {
  const { id } = await waiting()
  await deliver(id)
  expect(await replayDelivery(here.house, (await only(id)).id)).toMatchObject({ state: 'waiting' })
  await here.drain()
  expect(here.received).toHaveLength(2)
})

test('a target that does not answer within ten seconds has failed, also when it only begins to', async () => {
  for (const answer of ['silence', 'drip'] as const) {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from('a')) })
    here.answers('crm.example.com', () => (answer === 'silence' ? 'silence' : new Response(body)))
    const { id } = await waiting()
    const arrived = here.arrival()
    const delivering = deliver(id)
    await arrived
    await here.clock.advance(9_999)
    expect((await only(id)).tries).toEqual([])
    await here.clock.advance(1)
    await delivering
    expect((await only(id)).tries).toMatchObject([{ fault: 'timeout', durationMs: 10_000 }])
  }
})

test('of an answer without end the beginning is kept, and the rest is not waited for', async () => {
  let isCancelled = false
  const body = new ReadableStream({
    pull: (stream) => stream.enqueue(Buffer.from('好\u0000'.repeat(300))),
    cancel: () => void (isCancelled = true),
  })
  here.answers('crm.example.com', () => new Response(body, { status: 400 }))
  const { id } = await waiting()
  await deliver(id)
  const [made] = (await only(id)).tries
  expect(made).toMatchObject({ status: 400, fault: 'status' })
  expect(made?.answer).toMatch(/^好{500}$/)
  expect(isCancelled).toBe(true)
})

test.each([
  [
    'a redirect',
    new Response(null, { status: 302, headers: { location: 'http://169.254.169.254/' } }),
    'redirect',
  ],
  ['a private address', 'private_address', 'private_address'],
  ['an unknown name', 'unknown_host', 'unknown_host'],
  ['nobody who listens', 'refused', 'refused'],
  ['a bad certificate', 'certificate', 'certificate'],
  ['a connection that breaks', 'broken', 'broken'],
] as const)('%s is a failure with its word, tried again later', async (_, answer, fault) => {
  here.answers('crm.example.com', () => answer)
  const { id } = await waiting()
  await deliver(id)
  expect(await only(id)).toMatchObject({ state: 'waiting', attempts: 1, tries: [{ fault }] })
})

test('410 ends a webhook: nothing more is sent or made for it, and the inbox says so', async () => {
  here.answers('crm.example.com', () => new Response(null, { status: 410 }))
  const { id } = await waiting()
  await deliver(id)
  await here.post(memberId)
  await here.clock.advance(hour)
  await here.tell()
  expect(here.received).toHaveLength(1)
  expect(await here.state(id)).toMatchObject({ state: 'gone' })
  expect(await here.deliveries(id)).toHaveLength(1)
  expect(await here.problems()).toMatchObject([{ isOpen: true, detail: { why: 'gone' } }])
})
