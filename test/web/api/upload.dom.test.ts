import { expect, test } from 'vitest'
import { createConsoleApi } from '../../../web/api/console.ts'

/** An XMLHttpRequest that does as it is told. */
class Xhr {
  readonly heard = new Map<string, (event: object) => void>()
  readonly headers: Record<string, string> = {}
  readonly upload = {
    addEventListener: (name: string, then: (event: object) => void) => this.heard.set(`upload ${name}`, then),
  }
  status = 0
  responseText = ''
  sent: unknown
  open = () => undefined
  setRequestHeader = (name: string, word: string) => (this.headers[name] = word)
  addEventListener = (name: string, then: (event: object) => void) => this.heard.set(name, then)
  send = (body: unknown) => (this.sent = body)
  tell = (name: string, event: object = {}) => this.heard.get(name)?.(event)
}

function open() {
  const xhr = new Xhr()
  const lost: string[] = []
  const api = createConsoleApi({
    fetch: () => Promise.reject(new Error('an upload needs no fetch')),
    createXhr: () => xhr as unknown as XMLHttpRequest,
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    locale: () => 'zh-CN',
    onNoSession: (path) => lost.push(path),
  })
  return { api, xhr, lost }
}

test('an upload tells how far it is, and ends with the answer', async () => {
  const { api, xhr } = open()
  const parts: number[] = []
  const form = new FormData()
  const uploading = api.upload<{ url: string }>('/pictures', form, (part) => parts.push(part))
  xhr.tell('upload progress', { lengthComputable: true, loaded: 1, total: 4 })
  xhr.tell('upload progress', { lengthComputable: false, loaded: 2, total: 0 })
  xhr.status = 200
  xhr.responseText = '{"url":"https://mmbiz.qpic.cn/a"}'
  xhr.tell('load')
  expect(await uploading).toEqual({ ok: true, value: { url: 'https://mmbiz.qpic.cn/a' } })
  expect([parts, xhr.sent === form, xhr.headers['accept-language']]).toEqual([[0.25], true, 'zh-CN'])
})

test.each([
  ['error', 'offline'],
  ['abort', 'offline'],
  ['timeout', 'timeout'],
])('an upload that ends in %s is told as %s', async (event, code) => {
  const { api, xhr } = open()
  const uploading = api.upload('/pictures', new FormData())
  xhr.tell(event)
  expect(await uploading).toMatchObject({ ok: false, code })
})

test('an upload without a session is told too', async () => {
  const { api, xhr, lost } = open()
  const uploading = api.upload('/pictures', new FormData())
  xhr.status = 401
  xhr.responseText = '{"error":{"code":"no_session","message":"请登录","requestId":"r"}}'
  xhr.tell('load')
  expect(await uploading).toMatchObject({ ok: false, status: 401, message: '请登录' })
  expect(lost).toEqual(['/pictures'])
})
