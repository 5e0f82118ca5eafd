import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createChannel } from '../../../server/usecase/channel/createChannel.ts'
import { world, type World } from '../../harness/world.ts'
import { fault, firstStateOf, inTime, outsideAgent, phone } from '../phone.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(() =>
  w.emulator.fetch(new Request('http://localhost:8081/_emulator/faults', { method: 'DELETE' })),
)

describe('200', () => {
  test('outside WeChat the page says so, and holds nothing of a person, even with her session', async () => {
    const hers = phone(w)
    await hers.open('/')
    const answer = await hers.ask('/?channel=poster', { headers: { 'user-agent': outsideAgent } })
    const first = await firstStateOf(answer)
    expect(answer.status).toBe(200)
    expect(first).toMatchObject({ place: 'outside', url: 'http://localhost:8080/?channel=poster' })
    expect(first.card?.title).toBe('禾下会员卡')
    expect(first.me).toBeUndefined()
    expect(first.jssdk).toBeUndefined()
  })

  test('after the silent authorization the first state holds card, membership and signature: no further request is needed', async () => {
    const answer = await phone(w).open('/?channel=poster')
    const first = await firstStateOf(answer)
    expect(answer.status).toBe(200)
    expect(first).toMatchObject({
      place: 'wechat',
      locale: 'zh-CN',
      channel: 'poster',
      url: 'http://localhost:8080/?channel=poster',
      me: { state: 'none' },
      card: { availability: 'available', openingPoints: 50 },
      jssdk: { appId: w.emulator.account.appId },
    })
  })

  test('a registered channel greets in the language of the client', async () => {
    const greeting = { 'zh-CN': '欢迎光临淮海路店', en: 'Welcome to Huaihai Road' }
    await createChannel(w.house, { channel: 'huaihai', kind: 'store', name: '淮海路店', greeting })
    const chinese = await firstStateOf(await phone(w).open('/?channel=huaihai'))
    const english = await firstStateOf(await phone(w).open('/?channel=huaihai&lang=en'))
    expect(chinese.greeting).toEqual({ name: '淮海路店', text: greeting['zh-CN'] })
    expect(english).toMatchObject({ locale: 'en', greeting: { text: greeting.en } })
  })

  test('a channel that WeChat could not carry is left out', async () => {
    const long = encodeURIComponent('店'.repeat(43))
    const first = await firstStateOf(await phone(w).open(`/?channel=${long}`))
    expect(first.channel).toBeUndefined()
    expect(first.card).toBeDefined()
  })

  test('a page is never cached and differs by browser, language and session', async () => {
    const answer = await phone(w).open('/')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('vary')).toMatch(/user-agent.*accept-language.*cookie/)
  })

  test('nothing runs or is drawn but ours: a strict policy with a nonce of this answer alone', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await phone(w).open('/')).headers.get('content-security-policy')),
    )
    const [one = '', other] = policies.map((policy) => policy ?? '')
    expect(one).not.toBe(other)
    expect(one).toMatch(/default-src 'none'; script-src 'self' 'nonce-[\w-]{22}'; style-src 'self' 'nonce-/)
    expect(one).toContain("frame-ancestors 'none'; base-uri 'none'; form-action 'self'")
    expect(one).toContain('https://mmbiz.qpic.cn')
    expect(one).not.toContain('unsafe')
  })

  test('no script of a page is without its nonce', async () => {
    const answer = await phone(w).open('/')
    const nonce = /'nonce-([\w-]+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    const scripts = [...(await answer.text()).matchAll(/<script\b([^>]*)>/g)].map((match) => match[1])
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((attributes) => !attributes?.includes(`nonce="${nonce}"`))).toEqual([])
  })

  test('a busy WeChat costs the signature alone, where the card is known', async () => {
    const hers = phone(w)
    await hers.open('/')
    await w.clock.advance(3 * 3_600_000)
    await fault(w, '*', { status: 502 })
    const answer = await inTime(w, hers.ask('/'))
    const first = await firstStateOf(answer)
    expect(answer.status).toBe(200)
    expect(first.me?.state).toBe('none')
    expect(first.jssdk).toBeUndefined()
    await w.letEnd()
  })
})

describe('302', () => {
  test('inside WeChat and without a session it begins with the silent authorization, and makes no session yet', async () => {
    const hers = phone(w)
    const answer = await hers.ask('/?channel=poster&from=singlemessage')
    const url = new URL(answer.headers.get('location') ?? '')
    expect(answer.status).toBe(302)
    expect(url.searchParams.get('scope')).toBe('snsapi_base')
    expect(url.searchParams.get('state')).toMatch(/^[a-zA-Z0-9]{1,128}$/)
    expect(url.searchParams.get('redirect_uri')).toBe(
      'http://localhost:8080/oauth/callback?to=%2F%3Fchannel%3Dposter',
    )
    expect(url.hash).toBe('#wechat_redirect')
    expect([...hers.jar.keys()]).toEqual(['browser'])
  })

  test('a session that was made up, or is older than 30 days, is none', async () => {
    const hers = phone(w)
    await hers.open('/')
    const real = hers.jar.get('session') ?? ''
    expect((await hers.ask('/')).status).toBe(200)
    hers.jar.set('session', real.replace(/^o/, 'p'))
    expect((await hers.ask('/')).status).toBe(302)
    hers.jar.set('session', real)
    await w.clock.advance(31 * 24 * 3_600_000)
    expect((await hers.ask('/')).status).toBe(302)
  })
})

describe('404', () => {
  test.each(['pNobodyKnowsThisCardAtAll000', 'x'.repeat(200), "p' or 1=1 --", '../../etc/passwd'])(
    'a card that is not ours (%s) is a page with a way on, and leaves no row',
    async (cardId) => {
      const answer = await phone(w).open(`/?card=${encodeURIComponent(cardId)}`)
      const rows = await w.database.pool.query('select 1 from card where card_id = $1', [cardId])
      expect(answer.status).toBe(404)
      expect((await firstStateOf(answer)).problem).toBe('card_unknown')
      expect(rows.rowCount).toBe(0)
    },
  )

  test('an address that does not exist is a page in her language', async () => {
    const answer = await phone(w).ask('/nowhere', { headers: { 'accept-language': 'en-GB' } })
    expect(answer.status).toBe(404)
    expect(await firstStateOf(answer)).toMatchObject({ problem: 'not_found', locale: 'en' })
  })
})

describe('414', () => {
  test('10 kB of query are a page with a way on, logged once and without the query', async () => {
    w.log.lines.splice(0)
    const answer = await phone(w).ask(`/?channel=${'geheim'.repeat(1700)}`)
    expect(answer.status).toBe(414)
    expect((await firstStateOf(answer)).problem).toBe('landing_too_long')
    expect(w.log.lines).toHaveLength(1)
    expect(JSON.stringify(w.log.lines)).not.toContain('geheim')
  })
})

test('a house without a card says that it is on its way, and finds the card when there is one', async () => {
  const empty = await world({ seedCard: false })
  const hers = phone(empty)
  const answer = await hers.open('/')
  expect(answer.status).toBe(200)
  expect((await firstStateOf(answer)).problem).toBe('no_card_yet')
  await empty.close()
})

test('a card that is not known here while WeChat is busy is a page that asks to come back', async () => {
  const fresh = await world()
  const hers = phone(fresh)
  await hers.ask('/')
  await fault(fresh, '/card/batchget', { status: 502 })
  const answer = await inTime(fresh, hers.open('/'))
  expect(answer.status).toBe(503)
  expect((await firstStateOf(answer)).problem).toBe('wechat_busy')
  await fresh.close()
})
