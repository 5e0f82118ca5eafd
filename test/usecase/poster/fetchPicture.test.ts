import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fetchPicture } from '../../../server/usecase/poster/fetchPicture.ts'
import type { House } from '../../../server/usecase/house.ts'
import { createStoppedClock, type StoppedClock } from '../../harness/clock.ts'
import { quietLog } from '../../harness/quietLog.ts'
import { worldSettings } from '../../harness/settings.ts'

let asked: { url: string; redirect: string | undefined }[]
let answer: (signal: AbortSignal | null | undefined) => Promise<Response>
let clock: StoppedClock
let house: House
let logo: Uint8Array<ArrayBuffer>
beforeEach(async () => {
  logo = new Uint8Array(await readFile(new URL('../../../server/demo/logo.png', import.meta.url)))
  asked = []
  answer = async () => new Response(logo)
  clock = createStoppedClock()
  const fetch: House['fetch'] = async (url, init) => {
    asked.push({ url, redirect: init?.redirect })
    return answer(init?.signal)
  }
  house = { fetch, clock, log: quietLog, settings: worldSettings() } as unknown as House
})
afterEach(() => {
  if (clock.waiting() > 0) throw new Error('an alarm is left')
})

const url = 'http://mmbiz.qpic.cn/mmbiz/logo/0?wx_fmt=png'

test("WeChat's own pictures are fetched over https, without following anybody elsewhere, and once", async () => {
  const [first, second] = await Promise.all([fetchPicture(house, url), fetchPicture(house, url)])
  expect(first).toMatchObject({ type: 'png', width: 300, height: 300 })
  expect(second).toBe(first)
  expect(await fetchPicture(house, url)).toBe(first)
  expect(asked).toEqual([{ url: url.replace('http:', 'https:'), redirect: 'error' }])
})

test('so are those of the WeChat that the settings name', async () => {
  expect(await fetchPicture(house, `${house.settings.WECHAT_MP_URL}/mmbiz/a.png`)).toBeDefined()
})

test.each([
  'http://127.0.0.1:5432/',
  'http://localhost:9999/mmbiz/a.png',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/a.png',
  'https://mmbiz.qpic.cn.evil.example/a.png',
  'https://evil.example/mmbiz.qpic.cn/a.png',
  'https://user:password@mmbiz.qpic.cn/a.png',
  'https://mmbiz.qpic.cn:8443/a.png',
  'file:///etc/passwd',
  'ftp://mmbiz.qpic.cn/a.png',
  'data:image/png;base64,AAAA',
  'not an address',
  undefined,
])('%s is not asked', async (address) => {
  expect(await fetchPicture(house, address)).toBeUndefined()
  expect(asked).toEqual([])
})

test.each([
  ['is too long', () => new Response(new Uint8Array(2 * 1024 * 1024 + 1))],
  ['is no picture', () => new Response('<html></html>')],
  ['is a picture of another kind', () => new Response('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000')],
  ['is a page of an error', () => new Response('gone', { status: 404 })],
])('what %s is none', async (_, made) => {
  answer = async () => made()
  expect(await fetchPicture(house, url)).toBeUndefined()
})

test('a picture that does not come within five seconds is none', async () => {
  answer = (signal) =>
    new Promise((_, failed) => signal?.addEventListener('abort', () => failed(new Error('aborted'))))
  const picture = fetchPicture(house, url)
  await clock.advance(5000)
  expect(await picture).toBeUndefined()
})
