import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CopyLink } from '../../../shared/membership.ts'
import { Problem } from '../../../shared/portal.ts'
import { worldUrls } from '../../harness/settings.ts'
import { world, type World } from '../../harness/world.ts'
import { outsideAgent, phone, submitted, type Phone } from '../phone.ts'

let w: World
let hers: Phone
beforeAll(async () => {
  w = await world()
  hers = phone(w)
  await hers.open('/')
  const { redirectUrl } = await submitted(w)
  await hers.ask(redirectUrl.slice(worldUrls.portal.length))
  await w.drain()
})
afterAll(() => w.close())

const problemOf = async (answer: Response) => Problem.parse(await answer.json()).error

const reads = ['ledger', 'member-code', 'profile', 'consents', 'export', 'departure']
const writes: Record<string, object> = {
  profile: { revision: 0, answers: {} },
  consents: { kind: 'marketing', version: 'x', isGiven: true },
  'export-link': {},
  departure: { typed: '0000', points: 0, balance: 0, givesUpBalance: false },
  'departure/cancel': {},
}

describe('400', () => {
  test.each([
    'ledger?account=gold',
    'ledger?cursor=0',
    'ledger?cursor=x',
    'ledger?cursor=1e3',
    'profile?card=%27',
  ])('GET %s', async (path) => {
    const answer = await hers.ask(`/api/portal/${path}`)
    expect([answer.status, (await problemOf(answer)).code]).toEqual([400, 'bad_request'])
  })

  const bad: [string, unknown][] = [
    ['profile', {}],
    ['profile', { revision: 'x', answers: {} }],
    ['profile', { revision: 0, answers: { a: 7 } }],
    ['profile', { revision: 0, answers: { a: 'x'.repeat(501) } }],
    ['consents', { kind: 'activation_form', version: 'x', isGiven: false }],
    ['consents', { kind: 'marketing', version: 'x', isGiven: 'yes' }],
    ['departure', { typed: '0000' }],
    ['departure', { typed: '0000', points: 0.5, balance: 0, givesUpBalance: true }],
    ['export-file', {}],
    ['export-file', { token: '' }],
  ]
  test.each(bad)('POST %s with %j', async (path, body) => {
    const answer = await hers.post(`/api/portal/${path}`, body)
    expect([answer.status, (await problemOf(answer)).code]).toEqual([400, 'bad_request'])
  })
})

describe('401', () => {
  test.each(reads)('GET %s without a session', async (path) => {
    expect((await phone(w).ask(`/api/portal/${path}`)).status).toBe(401)
  })
  test('GET stores without a session', async () => {
    expect((await phone(w).ask('/api/portal/stores')).status).toBe(401)
  })
  test.each(Object.keys(writes))('POST %s without a session, whatever it holds', async (path) => {
    for (const body of [writes[path], {}, 'nonsense']) {
      expect((await phone(w).post(`/api/portal/${path}`, body ?? {})).status).toBe(401)
    }
  })
})

describe('403', () => {
  test.each([...Object.keys(writes), 'export-file'])("POST %s from another origin's page", async (path) => {
    const answer = await hers.post(`/api/portal/${path}`, writes[path] ?? {}, {
      origin: 'https://evil.example',
    })
    expect([answer.status, (await problemOf(answer)).code]).toEqual([403, 'foreign_origin'])
  })
})

describe('404', () => {
  let stranger: Phone
  beforeAll(async () => {
    stranger = phone(w, { customer: 3 })
    await stranger.open('/')
  })
  test.each(reads)('GET %s of a session that no membership belongs to', async (path) => {
    const answer = await stranger.ask(`/api/portal/${path}`)
    expect([answer.status, (await problemOf(answer)).code]).toEqual([404, 'no_member'])
  })
  test.each(Object.entries(writes))('POST %s of such a session', async (path, body) => {
    const answer = await stranger.post(`/api/portal/${path}`, body)
    expect([answer.status, (await problemOf(answer)).code]).toEqual([404, 'no_member'])
  })

  test('a link that was invented, or whose ten minutes are over, or that a newer one replaced', async () => {
    const open = (token: string) =>
      phone(w, { agent: outsideAgent }).post('/api/portal/export-file', { token })
    const hashOf = async (answer: Response) => new URL(((await answer.json()) as CopyLink).url).hash.slice(1)
    const make = async () => hashOf(await hers.post('/api/portal/export-link', {}))
    expect((await open('A'.repeat(32))).status).toBe(404)
    const older = await make()
    const newer = await make()
    expect((await problemOf(await open(older))).code).toBe('link_over')
    await w.clock.advance(10 * 60_000)
    expect((await problemOf(await open(newer))).code).toBe('link_over')
  })
})
