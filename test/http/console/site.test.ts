import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../../server/http/app.ts'
import type { Pages } from '../../../server/http/portal/pages.ts'
import { plainPages } from '../../harness/pages.ts'
import { world, type World } from '../../harness/world.ts'

const file = (text: string, contentType: string) => ({ bytes: new TextEncoder().encode(text), contentType })
const built: Pages['console'] = {
  index: '<!doctype html><title>console</title>',
  assets: new Map([['index-abc.js', file('start()', 'text/javascript; charset=utf-8')]]),
  beside: new Map([['theme.js', file('theme()', 'text/javascript; charset=utf-8')]]),
}
let w: World
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  w = await world()
  app = createApp(w.house, { ...plainPages, console: built })
})
afterAll(() => w.close())

const directives = (answer: Response) =>
  new Map(
    (answer.headers.get('content-security-policy') ?? '')
      .split('; ')
      .map((one) => [one.split(' ')[0] ?? '', one.split(' ').slice(1)]),
  )

test.each(['/console/', '/console/cards/p1/edit', '/console/sign-in?back=/people'])(
  '200: %s answers the one page, never kept',
  async (path) => {
    const answer = await app.request(path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(built.index)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  },
)

test('the page runs scripts and styles of ours alone, and tells nobody where it is', async () => {
  const answer = await app.request('/console/')
  const policy = directives(answer)
  expect(policy.get('script-src')).toEqual(["'self'"])
  expect(policy.get('style-src')).toEqual(["'self'"])
  expect(policy.get('connect-src')).toEqual(["'self'"])
  expect(policy.get('frame-ancestors')).toEqual(["'none'"])
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(policy.get('img-src')).toEqual(
    expect.arrayContaining([
      "'self'",
      'data:',
      'blob:',
      'https://*.qpic.cn',
      w.house.settings.WECHAT_API_URL,
    ]),
  )
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('x-frame-options')).toBe('DENY')
})

test('301: the address without its slash', async () => {
  const answer = await app.request('/console')
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/console/'])
})

test('a hashed file is kept for ever, one beside the page is asked for again', async () => {
  const hashed = await app.request('/console/assets/index-abc.js')
  const theme = await app.request('/console/theme.js')
  expect([await hashed.text(), hashed.headers.get('cache-control')]).toEqual([
    'start()',
    'public, max-age=31536000, immutable',
  ])
  expect([await theme.text(), theme.headers.get('cache-control')]).toEqual(['theme()', 'no-cache'])
  expect(theme.headers.get('content-type')).toContain('javascript')
})

test('404: a file that there is not is no page', async () => {
  const answer = await app.request('/console/assets/gone.js')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
})

test.each([
  ['zh-CN', '管理后台还没有构建'],
  ['en', 'has not been built'],
])('503 in %s: without a build it says what to do', async (lang, words) => {
  const answer = await createApp(w.house, plainPages).request(`/console/?lang=${lang}`)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain(words)
})
