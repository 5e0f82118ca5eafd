import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Problem } from '../../../shared/portal.ts'
import { worldUrls } from '../../harness/settings.ts'
import { world, type World } from '../../harness/world.ts'
import { callsOf, fault, inTime, phone, submitted, type Phone } from '../phone.ts'

let w: World
let hers: Phone
let cardId: string
beforeAll(async () => {
  w = await world()
  hers = phone(w)
  await hers.open('/')
  cardId = w.emulator.state.cards[0]?.cardId ?? ''
})
afterAll(() => w.close())
beforeEach(() =>
  w.emulator.fetch(new Request('http://localhost:8081/_emulator/faults', { method: 'DELETE' })),
)

const posts = ['sync', 'card-ext', 'activation-url', 'claim-qrcode'].map((name) => `/api/portal/${name}`)
const problemOf = async (answer: Response) => Problem.parse(await answer.json()).error

describe('200', () => {
  test('sync tells at once what WeChat knows: a card that was taken elsewhere is a card received', async () => {
    const other = phone(w, { customer: 1 })
    await other.open('/')
    await submitted(w, 1)
    const answer = await other.post('/api/portal/sync', { cardId })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ state: 'received', cardId })
  })

  test('a cardExt is signed anew at each call, carries the channel, and no openid for a card that is bound to nobody', async () => {
    const ask = async () => (await hers.post('/api/portal/card-ext', { cardId, channel: 'poster' })).json()
    const [one, other] = (await Promise.all([ask(), ask()])) as { cardId: string; cardExt: string }[]
    const ext = JSON.parse(one?.cardExt ?? '') as Record<string, string>
    expect(one?.cardId).toBe(cardId)
    expect(one?.cardExt).not.toBe(other?.cardExt)
    expect(ext).toMatchObject({ outer_str: 'poster', signature: expect.stringMatching(/^[0-9a-f]{40}$/) })
    expect(Object.keys(ext)).not.toContain('openid')
  })

  test("the activation's address is WeChat's component, with the channel", async () => {
    const answer = await hers.post('/api/portal/activation-url', { cardId, channel: 'poster' })
    const { url } = (await answer.json()) as { url: string }
    expect(url).toContain('/bizmall/activatemembercard?')
    expect(url).toContain('outer_str=poster')
  })

  test('the QR code of a channel and a card is made once, and anew when it is about to die', async () => {
    const ask = async () => (await hers.post('/api/portal/claim-qrcode', { cardId, channel: 'wall' })).json()
    const before = callsOf(w, '/card/qrcode/create')
    const [one, other] = (await Promise.all([ask(), ask()])) as { url: string; expiresAt: string }[]
    expect(one).toEqual(other)
    expect(callsOf(w, '/card/qrcode/create') - before).toBe(1)
    await w.clock.advance(26 * 60_000)
    expect(await ask()).not.toEqual(one)
  })

  test('who waits for a change is answered when it comes', async () => {
    const waiting = phone(w, { customer: 2 })
    await waiting.open('/')
    const me = (await (await waiting.ask('/api/portal/me')).json()) as { version: string; state: string }
    expect(me.state).toBe('none')
    const later = waiting.ask(`/api/portal/me?since=${me.version}&wait=25`)
    const { redirectUrl } = await submitted(w, 2)
    await waiting.ask(redirectUrl.slice(worldUrls.portal.length))
    await w.drain()
    const answer = await later
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as { version: string }).version).not.toBe(me.version)
  })

  test('nothing of it is ever kept by a cache', async () => {
    const answers = [await hers.ask('/api/portal/me'), await hers.post('/api/portal/card-ext', { cardId })]
    expect(answers.map((answer) => answer.headers.get('cache-control'))).toEqual(['no-store', 'no-store'])
  })
})

describe('400', () => {
  const bodies: [string, string, Record<string, string>][] = [
    ['no JSON', '{"cardId":', {}],
    ['no card', '{}', {}],
    ['a card of another kind', '{"cardId":7}', {}],
    ['an impossible card id', JSON.stringify({ cardId: "p' or 1=1" }), {}],
    ['another content type', '{"cardId":"pX"}', { 'content-type': 'text/plain' }],
  ]
  test.each(posts.flatMap((path) => bodies.map((body) => [path, ...body] as const)))(
    '%s with %s',
    async (path, _, body, headers) => {
      const answer = await hers.post(path, body, headers)
      expect(answer.status).toBe(400)
      expect((await problemOf(answer)).code).toBe('bad_request')
    },
  )

  test.each(['wait=26', 'wait=-1', 'wait=x', 'card=%27', `since=${'x'.repeat(65)}`])(
    'me with %s',
    async (query) => {
      expect((await hers.ask(`/api/portal/me?${query}`)).status).toBe(400)
    },
  )
})

describe('401', () => {
  test('me without a session, in the language of the caller', async () => {
    const answer = await phone(w).ask('/api/portal/me', { headers: { 'accept-language': 'en' } })
    const problem = await problemOf(answer)
    expect(answer.status).toBe(401)
    expect(problem).toMatchObject({ code: 'no_session', message: expect.stringMatching(/^[A-Z]/) })
    expect(problem.requestId).toBe(answer.headers.get('x-request-id'))
  })

  test.each(posts)('%s without a session, whatever it holds, and without a call to WeChat', async (path) => {
    const before = w.emulator.calls.length
    for (const body of [{ cardId }, {}, 'nonsense']) {
      expect((await phone(w).post(path, body)).status).toBe(401)
    }
    expect(w.emulator.calls.length).toBe(before)
  })

  test("another cookie's value is no session", async () => {
    const thief = phone(w)
    await thief.ask('/activate?card_id=pCard&encrypt_code=a&activate_ticket=b')
    thief.jar.set('session', thief.jar.get('landing') ?? '')
    expect((await thief.ask('/api/portal/me')).status).toBe(401)
  })
})

describe('403', () => {
  test.each(posts)("%s from another origin's page", async (path) => {
    for (const origin of ['https://evil.example', 'null', `${worldUrls.portal}.evil.example`]) {
      const answer = await hers.post(path, { cardId }, { origin })
      expect(answer.status).toBe(403)
      expect((await problemOf(answer)).code).toBe('foreign_origin')
    }
  })
})

describe('404', () => {
  test.each(['/api', '/api/', '/api/portal/nothing', '/api/v9'])(
    '%s is the envelope, not a page',
    async (path) => {
      const answer = await hers.ask(path)
      expect(answer.status).toBe(404)
      expect((await problemOf(answer)).code).toBe('not_found')
    },
  )

  test.each(posts.slice(1))('%s for a card that is not ours', async (path) => {
    const answer = await hers.post(path, { cardId: 'pNobodyKnowsThisCardAtAll000' })
    expect(answer.status).toBe(404)
    expect((await problemOf(answer)).code).toBe('card_unknown')
  })
})

describe('409', () => {
  test("a card with the merchant's own codes is not handed out here", async () => {
    const template = `jsonb_set(template, '{useCustomCode}', $1)`
    await w.database.pool.query(`update card set template = ${template}`, ['true'])
    const answers = [
      await hers.post('/api/portal/card-ext', { cardId }),
      await hers.post('/api/portal/claim-qrcode', { cardId, channel: 'own' }),
    ]
    await w.database.pool.query(`update card set template = ${template}`, ['false'])
    expect(answers.map((answer) => answer.status)).toEqual([409, 409])
  })
})

describe('413 and 414', () => {
  test('a body of 20 kB, and an address of 10 kB', async () => {
    expect((await hers.post('/api/portal/card-ext', { cardId, channel: 'x'.repeat(20_000) })).status).toBe(
      413,
    )
    const long = await hers.ask(`/api/portal/me?since=${'x'.repeat(10_000)}`)
    expect(long.status).toBe(414)
    expect((await problemOf(long)).code).toBe('too_long')
  })
})

describe('503', () => {
  test.each(posts.filter((path) => !path.endsWith('card-ext')))('%s while WeChat is busy', async (path) => {
    await fault(w, '*', { errcode: -1 })
    const answer = await inTime(w, hers.post(path, { cardId, channel: 'busy' }))
    const problem = await problemOf(answer)
    expect(answer.status).toBe(503)
    expect(problem.code).toBe('wechat_busy')
    expect(problem.message).not.toMatch(/errcode|-1|system error/)
  })
})
