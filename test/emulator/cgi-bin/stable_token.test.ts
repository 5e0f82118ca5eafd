import { expect, test } from 'vitest'
import { credentials, emulated } from '../emulated.ts'

const path = '/cgi-bin/stable_token'
const force = { ...credentials(), force_refresh: true }
const minute = 60_000

test('repeated calls answer the same token with what is left of its life', async () => {
  const e = emulated()
  const first = await e.post(path, credentials())
  await e.clock.advance(10 * minute)
  expect(await e.post(path, credentials())).toEqual({ access_token: first.access_token, expires_in: 6600 })
})

test('in the last five minutes there is a new token and the old one lives on to its end', async () => {
  const e = emulated()
  const first = await e.tokenOf()
  await e.clock.advance(115 * minute + 1)
  const second = await e.tokenOf()
  expect(second).not.toBe(first)
  const check = (token: string) => e.get(`/cgi-bin/ticket/getticket?type=jsapi&access_token=${token}`)
  expect(await check(first)).toMatchObject({ errcode: 0 })
  await e.clock.advance(5 * minute)
  expect(await check(first)).toMatchObject({ errcode: 42001 })
})

test('a forced refresh kills the old token at once', async () => {
  const e = emulated()
  const first = await e.tokenOf()
  const second = await e.post(path, force)
  expect(second.access_token).not.toBe(first)
  expect(await e.get(`/cgi-bin/ticket/getticket?type=jsapi&access_token=${first}`)).toMatchObject({
    errcode: 40001,
  })
})

test('two forced refreshes within 30 seconds are one', async () => {
  const e = emulated()
  const first = await e.post(path, force)
  await e.clock.advance(29_999)
  expect((await e.post(path, force)).access_token).toBe(first.access_token)
  await e.clock.advance(1)
  expect((await e.post(path, force)).access_token).not.toBe(first.access_token)
})

test('the 21st forced refresh of a day is 45009', async () => {
  const e = emulated()
  for (let n = 0; n < 20; n++) {
    expect(await e.post(path, force)).not.toHaveProperty('errcode')
    await e.clock.advance(30_000)
  }
  expect(await e.post(path, force)).toMatchObject({ errcode: 45009 })
})

test('the request is a POST of JSON', async () => {
  const e = emulated()
  expect((await e.ask(path)).json).toMatchObject({ errcode: 43002 })
  expect((await e.ask(path, { method: 'POST', body: '' })).json).toMatchObject({ errcode: 44002 })
  expect((await e.ask(path, { method: 'POST', body: 'a=b' })).json).toMatchObject({ errcode: 47001 })
  expect(await e.post(path, { ...credentials(), secret: 'wrong' })).toMatchObject({ errcode: 40125 })
  expect(await e.post(path, { ...credentials(), grant_type: 'x' })).toMatchObject({ errcode: 40002 })
})
