import { expect, test } from 'vitest'
import { createConsoleApi } from '../../../web/api/console.ts'

function open(answer: () => Promise<Response>) {
  const lost: string[] = []
  const asked: { url: string; init: RequestInit | undefined }[] = []
  const api = createConsoleApi({
    fetch: (url, init) => {
      asked.push({ url: String(url), init })
      return answer()
    },
    createXhr: () => new XMLHttpRequest(),
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    locale: () => 'zh-CN',
    onNoSession: (path) => lost.push(path),
  })
  return { api, lost, asked }
}
test('a file is opened as it comes, in the page’s language', async () => {
  const { api, asked } = open(async () => new Response('a,b\r\n', { headers: { 'x-rows-total': '1' } }))
  const answer = await api.open('/member-exports/members.csv?channel=', new AbortController().signal)
  expect(answer.ok && (await answer.value.text())).toBe('a,b\r\n')
  expect(asked[0]?.url).toBe('/api/console/member-exports/members.csv?channel=')
  expect(asked[0]?.init?.headers).toMatchObject({ 'accept-language': 'zh-CN' })
})

test('a refusal is told as one, and a session that is over is noticed', async () => {
  const body = JSON.stringify({ error: { code: 'no_session', message: '请登录', requestId: 'r' } })
  const { api, lost } = open(async () => new Response(body, { status: 401 }))
  const answer = await api.open('/member-exports/members.csv', new AbortController().signal)
  expect(answer).toMatchObject({ ok: false, code: 'no_session', message: '请登录' })
  expect(lost).toEqual(['/member-exports/members.csv'])
})

test('no network is told as such', async () => {
  const { api } = open(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await api.open('/x', new AbortController().signal)).toMatchObject({ ok: false, code: 'offline' })
})

test('bytes go as they are', async () => {
  const { api, asked } = open(async () => new Response('{}'))
  const part = new Blob(['abc'])
  expect(await api.putBytes('/member-imports/1/parts/0', part)).toEqual({ ok: true, value: {} })
  expect(asked[0]?.init).toMatchObject({ method: 'PUT', body: part })
  expect(asked[0]?.init?.headers).toMatchObject({ 'content-type': 'application/octet-stream' })
})
