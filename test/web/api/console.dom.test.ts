import { expect, test } from 'vitest'
import type { Locale } from '../../../shared/portal.ts'
import { createConsoleApi } from '../../../web/api/console.ts'

type Asked = { url: string; init: RequestInit }

/** The client before a server of one answer, or none. */
function before(reply: (init: RequestInit) => Promise<Response>, locale: Locale = 'zh-CN') {
  const asked: Asked[] = []
  const lost: string[] = []
  const timers: (() => void)[] = []
  const api = createConsoleApi({
    fetch: (url, init = {}) => {
      asked.push({ url: String(url), init })
      return reply(init)
    },
    createXhr: () => new XMLHttpRequest(),
    setTimeout: (then) => timers.push(then),
    clearTimeout: () => undefined,
    locale: () => locale,
    onNoSession: (path) => lost.push(path),
  })
  return { api, asked, lost, timers }
}
const error = { code: 'stale', message: '已被别人修改，请刷新。', requestId: 'r-1', fields: { name: '太长' } }

test('a question has its query without what is empty, and the language of the page', async () => {
  const { api, asked } = before(async () => Response.json({ items: [] }), 'en')
  const answer = await api.get('/channels', { q: '咖啡', kind: '', cursor: undefined, limit: 20 })
  expect(answer).toEqual({ ok: true, value: { items: [] } })
  expect(asked[0]?.url).toBe('/api/console/channels?q=%E5%92%96%E5%95%A1&limit=20')
  expect(asked[0]?.init).toMatchObject({
    method: 'GET',
    credentials: 'same-origin',
    headers: { 'accept-language': 'en' },
  })
})

test.each(['post', 'put', 'patch'] as const)('%s sends JSON', async (method) => {
  const { api, asked } = before(async () => Response.json({ ok: true }))
  await api[method]('/cards', { title: '会员卡' })
  expect(asked[0]?.init).toMatchObject({
    method: method.toUpperCase(),
    body: '{"title":"会员卡"}',
    headers: { 'content-type': 'application/json' },
  })
})

test('a refusal is data: its code, its sentence, the sentences at the fields, and the number to ask by', async () => {
  const { api, lost } = before(async () => Response.json({ error }, { status: 409 }))
  expect(await api.post('/cards')).toEqual({ ok: false, status: 409, ...error })
  expect(lost).toEqual([])
})

test('401 is told to whoever keeps the session', async () => {
  const { api, lost } = before(async () => Response.json({ error }, { status: 401 }))
  const answer = await api.get('/people')
  expect(answer.ok).toBe(false)
  expect(lost).toEqual(['/people'])
})

test.each([
  ['zh-CN', '连接不上服务器'],
  ['en', 'cannot be reached'],
] as const)('no network has a sentence in %s', async (locale, words) => {
  const { api } = before(async () => Promise.reject(new TypeError('Failed to fetch')), locale)
  expect(await api.get('/cards')).toMatchObject({
    ok: false,
    status: 0,
    code: 'offline',
    message: expect.stringContaining(words),
  })
})

test('a server that stays silent is given up, with the warning that it may have finished', async () => {
  const { api, timers } = before(
    (init) =>
      new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted')))),
  )
  const asking = api.post('/cards')
  timers.forEach((then) => then())
  expect(await asking).toMatchObject({
    ok: false,
    code: 'timeout',
    message: expect.stringContaining('可能已经完成'),
  })
})

test.each([
  ['a proxy’s page', () => new Response('<h1>Bad Gateway</h1>', { status: 502 }), 502],
  ['no JSON at all', () => new Response('ok'), 200],
  ['null', () => new Response('null', { status: 500 }), 500],
])('%s is told as a broken server, never shown', async (_, reply, status) => {
  const { api } = before(async () => reply())
  expect(await api.get('/cards')).toMatchObject({
    ok: false,
    status,
    code: 'broken',
    message: expect.stringContaining('请稍后再试'),
  })
})

test('a link to a file names the language, for a link has no headers', () => {
  const { api } = before(async () => Response.json({}), 'en')
  expect(api.fileUrl('/channels/a/poster.pdf', { format: 'a4' })).toBe(
    '/api/console/channels/a/poster.pdf?format=a4&lang=en',
  )
})
