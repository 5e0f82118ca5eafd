import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dynamicCodeAt } from '../../server/domain/dynamicCode.ts'
import { apiClient } from '../harness/apiClient.ts'
import { namedMember } from '../harness/namedMember.ts'
import { world, type World } from '../harness/world.ts'
import { fanOutChanges } from '../../server/usecase/webhook/fanOutChanges.ts'
import { clientTypes } from './clientTypes.ts'
import {
  ApiError,
  connect,
  findMember,
  follow,
  orderCancelled,
  orderPaid,
  receiver,
  rename,
  type Crm,
  type WebhookEvent,
} from './crm.ts'

let here: World
let crm: Crm
let receive: ((request: Request) => Promise<Response>) | undefined
let member: { id: string; memberNo: string }

beforeAll(async () => {
  here = await world({
    outside: {
      fetch: (url, init) =>
        receive?.(new Request(url, init)) ?? Promise.resolve(new Response(null, { status: 503 })),
      judge: () => Promise.resolve(undefined),
    },
  })
  const { key } = await apiClient(here)
  const baseUrl = `${here.house.settings.PUBLIC_URL}/api/v1`
  crm = connect({ baseUrl, key, fetch: async (request) => here.app.fetch(request) })
  member = await namedMember(here.house, { name: '林小溪', phone: '13800138041' })
})
afterAll(() => here.close())

test("the client's types are what the document makes of them: npm run api:client", async () => {
  const kept = readFileSync(new URL('v1.d.ts', import.meta.url), 'utf8')
  expect(await clientTypes(), 'npm run api:client').toBe(kept)
})

test('the example finds a member, by what she shows and by her phone', async () => {
  const key = here.house.cipher.derive('member code')
  const dynamicCode = dynamicCodeAt(key, member.memberNo, here.clock.now()) ?? ''
  expect(await findMember(crm, { dynamicCode })).toMatchObject({ id: member.id, name: '林小溪' })
  expect(await findMember(crm, { mobile: '138 0013 8041' })).toMatchObject({ id: member.id })
  await expect(findMember(crm, { mobile: '13900000000' })).rejects.toThrow(/^member_unknown: /)
})

test('the example gives points for an order once, takes them back, and hears why not', async () => {
  const order = { no: 'A1', fen: 12_800, points: 128 }
  const postingId = await orderPaid(crm, member.id, order)
  expect(await orderPaid(crm, member.id, order)).toBe(postingId)
  expect((await findMember(crm, { memberNo: member.memberNo })).points).toBe(128)
  expect(await orderCancelled(crm, postingId, 'A1')).toMatchObject({ points: 0 })
  const again = await orderCancelled(crm, postingId, 'A2').catch((error: unknown) => error)
  expect(again).toBeInstanceOf(ApiError)
  expect((again as ApiError).problem.code).toBe('already_reversed')
})

test('the example corrects a name, also where somebody is faster', async () => {
  let isFirst = true
  const racing = connect({
    baseUrl: `${here.house.settings.PUBLIC_URL}/api/v1`,
    key: (await apiClient(here)).key,
    async fetch(request) {
      if (request.method === 'PATCH' && isFirst) {
        isFirst = false
        await rename(crm, member.id, '林中溪', 'faster')
      }
      return here.app.fetch(request)
    },
  })
  expect(await rename(racing, member.id, '林大溪', 'slower')).toMatchObject({ name: '林大溪' })
})

test('the example follows what happens, from where it was', async () => {
  const { changes, cursor } = await follow(crm, undefined)
  expect(changes.map(({ kind }) => kind)).toEqual([
    'member.joined',
    'ledger.posted',
    'ledger.posted',
    'member.updated',
    'member.updated',
  ])
  expect(await follow(crm, cursor)).toEqual({ changes: [], cursor })
  await orderPaid(crm, member.id, { no: 'A3', fen: 100, points: 1 })
  expect((await follow(crm, cursor)).changes.map(({ kind }) => kind)).toEqual(['ledger.posted'])
})

test('the example takes webhooks that are signed, each once, and nothing else', async () => {
  // The library of the scheme goes by the system's clock.
  vi.useFakeTimers({ now: here.clock.now(), toFake: ['Date'] })
  try {
    const events: WebhookEvent[] = []
    const body = { url: 'https://crm.example.com/webhook', kinds: ['ledger.posted' as const] }
    const header = { 'Idempotency-Key': 'webhook-1' }
    const { data } = await crm.POST('/webhooks', { params: { header }, body })
    const receiving = receiver(data?.secret ?? '', (event) => events.push(event))
    receive = async (request) => {
      const copy = request.clone()
      await receiving(request)
      // As it may happen: the answer was lost, and it comes again.
      return receiving(copy)
    }
    await orderPaid(crm, member.id, { no: 'A4', fen: 5000, points: 50 })
    await fanOutChanges(here.house, new AbortController().signal)
    await here.drain()
    expect(events).toMatchObject([
      { type: 'ledger.posted', data: { memberId: member.id, lines: [{ amount: 50 }] } },
    ])
    const forged = new Request('https://crm.example.com/webhook', {
      method: 'POST',
      body: JSON.stringify(events[0]),
    })
    expect((await receiving(forged)).status).toBe(401)
  } finally {
    vi.useRealTimers()
  }
})
