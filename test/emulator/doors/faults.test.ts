import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { expect, test } from 'vitest'
import { createCard, emulated, submitForm } from '../emulated.ts'

const path = '/card/membercard/activate'

async function joined() {
  const e = emulated()
  const cardId = await createCard(e)
  const { code } = await submitForm(e, cardId)
  const activate = () => e.call(path, { card_id: cardId, code, membership_number: '1' })
  const isActive = () => e.emulator.state.holdings[0]?.hasActive
  return { e, activate, isActive }
}

test('an errcode meets the first calls of its path, without effect, and then no more', async () => {
  const { e, activate, isActive } = await joined()
  await e.door('faults', { path, fault: { errcode: -1 }, times: 2 })
  expect(await activate()).toMatchObject({
    errcode: -1,
    errmsg: expect.stringMatching(/^system error rid: /),
  })
  expect(await activate()).toMatchObject({ errcode: -1 })
  expect(isActive()).toBe(false)
  expect(await activate()).toMatchObject({ errcode: 0 })
})

test('a status is answered with no body', async () => {
  const { e, isActive } = await joined()
  await e.door('faults', { path, fault: { status: 502 }, times: 1 })
  const token = await e.tokenOf()
  const response = await e.emulator.fetch(new Request(`http://wechat.test${path}?access_token=${token}`))
  expect([response.status, await response.text(), isActive()]).toEqual([502, '', false])
})

test('a delay holds the answer until its time has come', async () => {
  const { e, activate, isActive } = await joined()
  await e.door('faults', { path, fault: { delayMs: 100 } })
  const answer = activate()
  await e.clock.advance(99)
  expect(isActive()).toBe(false)
  await e.clock.advance(1)
  expect(await answer).toMatchObject({ errcode: 0 })
})

test.each([
  ['before', false],
  ['after', true],
])('a connection that drops %s the effect rejects, and the effect is there: %s', async (drop, effect) => {
  const { e, activate, isActive } = await joined()
  await e.door('faults', { path, fault: { drop }, times: 1 })
  await expect(activate()).rejects.toThrow('fetch failed')
  expect(isActive()).toBe(effect)
  expect(e.emulator.calls.at(-1)).toMatchObject({ path, fault: { drop } })
  expect(e.emulator.calls.at(-1)).not.toHaveProperty('status')
})

test('over a socket, a dropped connection is a broken one', async () => {
  const { e } = await joined()
  await e.door('faults', { path: '/cgi-bin/token', fault: { drop: 'before' }, times: 1 })
  const server = createAdaptorServer({ fetch: (request, env) => e.emulator.fetch(request, env) })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cgi-bin/token`
  try {
    await expect(fetch(url)).rejects.toThrow(TypeError)
    expect(await (await fetch(url)).json()).toMatchObject({ errcode: 40002 })
  } finally {
    await new Promise((done) => server.close(done))
  }
})

test('a star meets every path of the API but no page, until the faults are taken back', async () => {
  const { e, activate } = await joined()
  await e.tokenOf()
  await e.door('faults', { path: '*', fault: { errcode: 45011 } })
  expect(await e.get('/cgi-bin/ticket/getticket')).toMatchObject({ errcode: 45011 })
  expect((await e.emulator.fetch(new Request('http://wechat.test/_emulator/avatar/a.svg'))).status).toBe(200)
  expect((await e.ask('/_emulator/faults', { method: 'DELETE' })).json).toEqual({ faults: [] })
  expect(await activate()).toMatchObject({ errcode: 0 })
})

test('faults of one path are met one after the other', async () => {
  const { e, activate } = await joined()
  await e.door('faults', { path, fault: { errcode: -1 }, times: 1 })
  await e.door('faults', { path, fault: { errcode: 45009 }, times: 1 })
  expect([(await activate()).errcode, (await activate()).errcode, (await activate()).errcode]).toEqual([
    -1, 45009, 0,
  ])
})

test.each([
  { path: 'card/get', fault: { errcode: 1 } },
  { path: '/_emulator/claim', fault: { errcode: 1 } },
  { path, fault: { errcode: 'x' } },
  { path, fault: { drop: 'during' } },
  { path, fault: { errcode: 1, status: 500 } },
  { path, fault: { errcode: 1 }, times: 0 },
])('%o is 400 with a sentence', async (body) => {
  const { status, json } = await emulated().door('faults', body)
  expect(status).toBe(400)
  expect(String(json.error).length).toBeGreaterThan(10)
})
