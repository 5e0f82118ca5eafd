import { afterAll, beforeAll, expect, test } from 'vitest'
import { sign } from '../../../server/wechat/callback/signature.ts'
import { world, type World } from '../../harness/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const ask = (query: Record<string, string>) =>
  w.app.request(`/wechat/callback?${new URLSearchParams(query).toString()}`)

test('200: WeChat, which knows the token, gets its bare echo', async () => {
  const signature = sign([w.emulator.account.token, '1700000000', 'n0nce'])
  const answer = await ask({ signature, timestamp: '1700000000', nonce: 'n0nce', echostr: '5838474384' })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('5838474384')
})

test('403: nobody else gets anything back', async () => {
  const signature = sign(['another', '1700000000', 'n0nce'])
  for (const query of [
    {},
    { echostr: '<script>' },
    { signature, timestamp: '1700000000', nonce: 'n0nce', echostr: '<script>' },
  ]) {
    const answer = await ask(query)
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toContain('script')
  }
})

test('404: nothing else is there', async () => {
  expect((await w.app.request('/wechat/callback', { method: 'PUT' })).status).toBe(404)
  expect((await w.app.request('/wechat/')).status).toBe(404)
})
