import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { world, type World } from '../../harness/world.ts'
import { callsOf, door, fault, firstStateOf, phone } from '../phone.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  await w.emulator.fetch(new Request('http://localhost:8081/_emulator/faults', { method: 'DELETE' }))
  w.log.lines.splice(0)
})

const exchanges = () => callsOf(w, '/sns/oauth2/access_token')

/** She has been at WeChat, and this is the address that it sends her back to. */
async function sentBack(path = '/') {
  const hers = phone(w)
  const left = await hers.ask(path)
  return { hers, back: await hers.authorize(left.headers.get('location')) }
}

describe('303', () => {
  test('she comes back to the clean path, with a session that no script can read', async () => {
    const { hers, back } = await sentBack('/?channel=poster')
    const answer = await hers.ask(back)
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('session='))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/?channel=poster')
    expect(cookie).toMatch(/Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax/)
  })

  test('over https the session is bound to the host and never sent in the clear', async () => {
    const secure = await world({ settings: { PUBLIC_URL: 'https://member.example.com' } })
    const answer = await secure.app.request('/', { headers: { 'user-agent': 'MicroMessenger/8' } })
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-browser=.*; Secure/)
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d+/)
    await secure.close()
  })

  test('a callback that is loaded twice, at once or later, is one exchange and one session', async () => {
    const { hers, back } = await sentBack()
    const before = exchanges()
    const answers = await Promise.all([hers.ask(back), hers.ask(back)])
    const later = await hers.ask(back)
    expect([...answers, later].map((answer) => answer.status)).toEqual([303, 303, 303])
    expect(exchanges() - before).toBe(1)
  })

  test('two tabs do not disturb each other', async () => {
    const hers = phone(w)
    const [one, other] = [await hers.ask('/?channel=a'), await hers.ask('/?channel=b')]
    const [backOne, backOther] = [
      await hers.authorize(one.headers.get('location')),
      await hers.authorize(other.headers.get('location')),
    ]
    expect((await hers.ask(backOther)).headers.get('location')).toBe('/?channel=b')
    expect((await hers.ask(backOne)).headers.get('location')).toBe('/?channel=a')
  })

  test('a state older than 10 minutes begins again without a word, and makes no session', async () => {
    const { hers, back } = await sentBack()
    await w.clock.advance(10 * 60_000 + 1)
    const answer = await hers.ask(back)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/')
    expect(hers.jar.has('session')).toBe(false)
  })
})

describe('403', () => {
  const pages: [string, (back: URL) => void][] = [
    ['a forged state', (back) => back.searchParams.set('state', 'a'.repeat(88))],
    ['no state', (back) => back.searchParams.delete('state')],
    ['a return path that was changed', (back) => back.searchParams.set('to', '/?channel=other')],
    ['a return path to another origin', (back) => back.searchParams.set('to', '//evil.example')],
    ['a return path with a backslash', (back) => back.searchParams.set('to', '/\\evil.example')],
    ['an absolute return path', (back) => back.searchParams.set('to', 'https://evil.example/')],
  ]
  test.each(pages)('%s is a page with a way on, never a session and never an exchange', async (_, change) => {
    const { hers, back } = await sentBack()
    const before = exchanges()
    const url = new URL(back)
    change(url)
    const answer = await hers.ask(url.href)
    expect(answer.status).toBe(403)
    expect((await firstStateOf(answer)).problem).toBe('oauth_forged')
    expect(hers.jar.has('session')).toBe(false)
    expect(exchanges()).toBe(before)
  })

  test("another browser's callback makes no session: whoever opens her link is not her", async () => {
    const { back } = await sentBack()
    const other = phone(w)
    await other.ask('/')
    expect((await other.ask(back)).status).toBe(403)
    expect((await phone(w).ask(back)).status).toBe(403)
    expect(other.jar.has('session')).toBe(false)
  })

  test('she who does not authorize gets a page with a way on', async () => {
    const { hers, back } = await sentBack()
    const url = new URL(back)
    url.searchParams.delete('code')
    const answer = await hers.ask(url.href)
    expect(answer.status).toBe(403)
    expect((await firstStateOf(answer)).problem).toBe('oauth_refused')
  })

  test("WeChat's virtual user of a snapshot page is not signed in", async () => {
    await door(w, 'settings', { snapshot: true })
    const { hers, back } = await sentBack()
    const answer = await hers.ask(back)
    await door(w, 'settings', { snapshot: false })
    expect(answer.status).toBe(403)
    expect((await firstStateOf(answer)).problem).toBe('oauth_snapshot')
    expect(hers.jar.has('session')).toBe(false)
  })
})

describe('502 and 503', () => {
  test('a code that WeChat does not know is a page with a way on, unless she is signed in already', async () => {
    const { hers, back } = await sentBack()
    const spoilt = new URL(back)
    spoilt.searchParams.set('code', '0'.repeat(32))
    const answer = await hers.ask(spoilt.href)
    expect(answer.status).toBe(502)
    expect((await firstStateOf(answer)).problem).toBe('oauth_failed')
    await hers.ask(back)
    expect((await hers.ask(spoilt.href)).status).toBe(303)
  })

  test('WeChat being busy is a page that asks to try again, and the code is still good then', async () => {
    const { hers, back } = await sentBack()
    await fault(w, '/sns/oauth2/access_token', { status: 502 }, 1)
    expect((await hers.ask(back)).status).toBe(503)
    expect((await hers.ask(back)).status).toBe(303)
  })
})

test('what is refused is logged once, without code, state or openid', async () => {
  const { hers, back } = await sentBack()
  w.log.lines.splice(0)
  const url = new URL(back)
  url.searchParams.set('to', '//evil.example')
  await hers.ask(url.href)
  expect(w.log.lines).toHaveLength(1)
  expect(w.log.lines[0]).toMatchObject({
    level: 'warn',
    fields: { route: '/oauth/callback', outcome: 'oauth_forged' },
  })
  const written = JSON.stringify(w.log.lines)
  expect(written).not.toContain(url.searchParams.get('code'))
  expect(written).not.toContain(url.searchParams.get('state'))
})
