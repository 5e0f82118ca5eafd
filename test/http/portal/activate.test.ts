import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { worldUrls } from '../../harness/settings.ts'
import { world, type World } from '../../harness/world.ts'
import { firstStateOf, phone, submitted } from '../phone.ts'

let w: World
beforeAll(async () => {
  w = await world()
  // The card becomes the default one.
  await phone(w).open('/')
})
afterAll(() => w.close())
beforeEach(async () => {
  await w.database.pool.query('truncate activation, consent')
  await w.database.pool.query('delete from graphile_worker._private_jobs')
  w.log.lines.splice(0)
})

const journeys = async () => (await w.database.pool.query('select * from activation')).rows
const pathOf = (url: string) => url.slice(worldUrls.portal.length)
const complete =
  '/activate?from=wechat&card_id=pCard&encrypt_code=a%2Bb%2Fc%3D&openid=oHer&activate_ticket=t%2Bu%2Fv%3D'

describe('303', () => {
  test('a landing is stored, with its task, before it is answered; the address is clean and nothing is referred', async () => {
    const { redirectUrl } = await submitted(w)
    const answer = await phone(w).ask(pathOf(redirectUrl))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.getSetCookie().join()).toMatch(
      /landing=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax/,
    )
    expect(await journeys()).toHaveLength(1)
  })

  test('the literal-& form that WeChat has been seen to use lands as well', async () => {
    const answer = await phone(w).ask(complete.replace('/activate?from=wechat&', '/activate&'))
    expect(answer.status).toBe(303)
    expect(await journeys()).toHaveLength(1)
  })

  test('an unescaped slash in a ticket of the literal-& form is part of the ticket, not of the path', async () => {
    const answer = await phone(w).ask('/activate&card_id=pCard&encrypt_code=a/b/c=&activate_ticket=t/u+v=')
    expect(answer.status).toBe(303)
    expect(await journeys()).toHaveLength(1)
  })

  test('a card that is not the default one is named in the clean address', async () => {
    expect((await phone(w).ask(complete)).headers.get('location')).toBe('/?card=pCard')
  })

  test('20 landings of one ticket in parallel are one journey', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => phone(w).ask(complete)))
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([303]))
    expect(await journeys()).toHaveLength(1)
  })

  test('neither ticket nor code is in a log line', async () => {
    const { redirectUrl } = await submitted(w)
    await phone(w).ask(pathOf(redirectUrl))
    const query = new URL(redirectUrl).searchParams
    const written = JSON.stringify(w.log.lines)
    for (const name of ['activate_ticket', 'encrypt_code', 'openid']) {
      expect(query.get(name)).toMatch(/./)
      expect(written).not.toContain(query.get(name))
      expect(written).not.toContain(encodeURIComponent(query.get(name) ?? ''))
    }
    expect(w.log.lines.at(-1)?.fields).toMatchObject({ route: '/activate', status: 303 })
  })
})

describe('400', () => {
  test.each(['card_id', 'encrypt_code', 'activate_ticket'])(
    'without %s it is a page with a way on, logged once, and no row',
    async (name) => {
      const path = complete.replace(new RegExp(`&${name}=[^&]*`), '')
      const answer = await phone(w).ask(path)
      const first = await firstStateOf(answer)
      expect(answer.status).toBe(400)
      expect(first).toMatchObject({ problem: 'landing_incomplete', url: `${worldUrls.portal}/` })
      expect(await journeys()).toHaveLength(0)
      expect(w.log.lines).toHaveLength(1)
    },
  )

  test('the page of an incomplete landing repeats no secret', async () => {
    const answer = await phone(w).ask('/activate?card_id=pCard&activate_ticket=verygeheim')
    expect(await answer.text()).not.toContain('verygeheim')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  })
})

describe('414', () => {
  test.each([5000, 10_000])('a query of %i bytes is a page with a way on, and no row', async (length) => {
    const answer = await phone(w).ask(`${complete}&outer_str=${'x'.repeat(length)}`)
    expect(answer.status).toBe(414)
    expect((await firstStateOf(answer)).problem).toBe('landing_too_long')
    expect(await journeys()).toHaveLength(0)
  })
})

describe('503', () => {
  test('a database that fails is a page that asks to load again, and then it lands', async () => {
    await w.database.pool.query('alter table activation rename to activation_gone')
    const broken = await phone(w).ask(complete)
    await w.database.pool.query('alter table activation_gone rename to activation')
    expect(broken.status).toBe(503)
    expect((await firstStateOf(broken)).problem).toBe('internal')
    expect(JSON.stringify(w.log.lines)).not.toContain('t+u/v=')
    expect((await phone(w).ask(complete)).status).toBe(303)
  })

  test.each([
    ['a HEAD', { method: 'HEAD' }],
    ['a prefetch', { headers: { 'sec-purpose': 'prefetch' } }],
  ])('%s is nobody coming back: nothing is stored', async (_, init) => {
    const answer = await phone(w).ask(complete, init)
    expect(answer.status).toBe(503)
    expect(await journeys()).toHaveLength(0)
  })
})

test('landing is enough: without a session, and with the page closed, she becomes a member', async () => {
  const { redirectUrl } = await submitted(w, 1)
  await phone(w).ask(pathOf(redirectUrl))
  await w.drain()
  const first = await firstStateOf(await phone(w, { customer: 1 }).open('/'))
  expect(first.me).toMatchObject({ state: 'active', points: 50 })
  expect(first.me?.memberNo).toMatch(/^\d{12}$/)
})

test("whoever opens another's landing sees nothing of hers", async () => {
  const { redirectUrl } = await submitted(w, 2)
  const stranger = phone(w, { customer: 3 })
  await stranger.open('/')
  expect((await stranger.ask(pathOf(redirectUrl))).status).toBe(303)
  await w.drain()
  const first = await firstStateOf(await stranger.open('/'))
  expect(first.me?.state).toBe('none')
  expect(first.me?.memberNo).toBeUndefined()
})
