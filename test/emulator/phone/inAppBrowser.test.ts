import { expect, test } from 'vitest'
import { inAppBrowser } from '../../../server/emulator/phone/inAppBrowser.ts'

const emulatorUrl = 'http://localhost:8081'
const policy =
  "default-src 'self'; script-src 'self' 'nonce-n1'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'"

/** A portal that answers `body` and keeps the request it was given. */
function portal(
  body: string,
  headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8' },
) {
  const seen: Request[] = []
  const answer = new Response(body, { headers })
  const browse = inAppBrowser(
    (request) => {
      seen.push(request)
      return answer
    },
    { emulatorUrl },
  )
  return { answer, seen, browse }
}

const get = (headers: Record<string, string>) => new Request('http://localhost:8080/', { headers })
const fromThePhone = { 'sec-fetch-dest': 'iframe', cookie: 'emulator_phone=android' }

test('a page in the phone gets the bridge before every script of its own', async () => {
  const { browse } = portal(
    '<!doctype html><html><head lang="zh"><script src="/a.js"></script></head></html>',
  )
  const html = await (await browse(get(fromThePhone))).text()
  expect(html).toBe(
    `<!doctype html><html><head lang="zh"><script src="${emulatorUrl}/_emulator/bridge.js"></script><script src="/a.js"></script></head></html>`,
  )
})

test('a page in the phone is asked for with the user agent of that phone and in its language', async () => {
  const headersFor = async (cookie: string) => {
    const { browse, seen } = portal('<head></head>')
    await browse(get({ 'sec-fetch-dest': 'iframe', 'user-agent': 'Desktop', cookie }))
    return seen[0]?.headers
  }
  const android = await headersFor('emulator_phone=android; emulator_language=en')
  const iphone = await headersFor('emulator_phone=ios; emulator_language=zh_CN')
  expect(android?.get('user-agent')).toMatch(/Android.*MicroMessenger\/8\.0\..*Language\/en/)
  expect(android?.get('accept-language')).toBe('en')
  expect(iphone?.get('user-agent')).toMatch(
    /iPhone.*MicroMessenger\/8\.0\.[^A-Z]*NetType\/WIFI Language\/zh_CN/,
  )
  expect(iphone?.get('accept-language')).toBe('zh-CN,zh;q=0.9')
})

test('the policy of the page is opened for the emulator and no further', async () => {
  const { browse } = portal('<head></head>', {
    'content-type': 'text/html',
    'content-security-policy': policy,
    'x-frame-options': 'DENY',
  })
  const { headers } = await browse(get(fromThePhone))
  expect(headers.get('x-frame-options')).toBeNull()
  expect(headers.get('content-security-policy')).toBe(
    `default-src 'self'; script-src 'self' 'nonce-n1' ${emulatorUrl}; img-src 'self' data: ${emulatorUrl}; connect-src 'self'; frame-ancestors ${emulatorUrl}`,
  )
})

test('under strict-dynamic the bridge carries the nonce of the page, for an origin counts for nothing there', async () => {
  const { browse } = portal('<head></head>', {
    'content-type': 'text/html',
    'content-security-policy': "script-src 'nonce-n2' 'strict-dynamic'",
  })
  expect(await (await browse(get(fromThePhone))).text()).toContain('<script nonce="n2" src=')
})

test('a browser that does not say what a request is for counts as the phone when it holds its cookie', async () => {
  const { browse } = portal('<head></head>')
  expect(await (await browse(get({ cookie: 'emulator_phone=ios' }))).text()).toContain('bridge.js')
})

test('a top-level document, a script and a visitor without the phone pass through untouched', async () => {
  for (const headers of [
    { 'sec-fetch-dest': 'document', cookie: 'emulator_phone=ios' },
    { 'sec-fetch-dest': 'script', cookie: 'emulator_phone=ios' },
    { 'sec-fetch-dest': 'empty', cookie: 'emulator_phone=ios' },
    { 'user-agent': 'curl' },
  ]) {
    const { answer, browse, seen } = portal('<head></head>')
    const request = get(headers)
    expect(await browse(request)).toBe(answer)
    expect(seen).toEqual([request])
  }
})

test('a redirect and an answer that is no page pass through untouched inside the phone too', async () => {
  const json = portal('{}', { 'content-type': 'application/json', 'content-security-policy': policy })
  expect(await json.browse(get(fromThePhone))).toBe(json.answer)
  const redirect = Response.redirect('http://localhost:8081/connect/oauth2/authorize', 302)
  const browse = inAppBrowser(() => redirect, { emulatorUrl })
  expect(await browse(get(fromThePhone))).toBe(redirect)
})

test('a form sent from a page in the phone keeps its method and body', async () => {
  const { browse, seen } = portal('<head></head>')
  await browse(new Request('http://localhost:8080/x', { method: 'POST', body: 'a=1', headers: fromThePhone }))
  expect(seen[0]?.method).toBe('POST')
  expect(await seen[0]?.text()).toBe('a=1')
})

test('a phone that changed hands opens the portal without the cookies of the customer before', async () => {
  const seen: (string | null)[] = []
  const browse = inAppBrowser(
    (request) => {
      seen.push(request.headers.get('cookie'))
      return new Response('<head></head>', {
        headers: { 'content-type': 'text/html', 'set-cookie': 'session=first; Path=/' },
      })
    },
    { emulatorUrl },
  )
  const open = (cookie: string) => browse(get({ 'sec-fetch-dest': 'iframe', cookie }))
  const first = await open('emulator_phone=ios; emulator_customer=oA')
  expect(first.headers.getSetCookie()).toEqual([
    'session=first; Path=/',
    'emulator_jar=oA; Path=/; SameSite=Lax',
  ])
  await open('emulator_phone=ios; emulator_customer=oA; emulator_jar=oA; session=first')
  expect(seen.at(-1)).toContain('session=first')
  await open('emulator_phone=ios; emulator_customer=oB; emulator_jar=oA; session=first')
  expect(seen.at(-1)).toBe('emulator_phone=ios; emulator_customer=oB; emulator_jar=oA')
})

test('what the portal had given to the customer before, and does not give anew, is expired', async () => {
  let given = ['session=1; Path=/', 'landing=1; Path=/']
  const browse = inAppBrowser(
    () => new Response('', { headers: given.map((cookie): [string, string] => ['set-cookie', cookie]) }),
    { emulatorUrl },
  )
  const open = (cookie: string) => browse(get({ 'sec-fetch-dest': 'iframe', cookie }))
  await open('emulator_customer=oA; emulator_jar=oA')
  given = ['session=2; Path=/']
  const next = await open('emulator_customer=oB; emulator_jar=oA; session=1; landing=1; somebody=else')
  expect(next.headers.getSetCookie()).toEqual([
    'session=2; Path=/',
    'landing=; Path=/; Max-Age=0',
    'emulator_jar=oB; Path=/; SameSite=Lax',
  ])
})
