import { expect, test } from 'vitest'
import { credentials, emulated, emulatorAccount } from '../emulated.ts'

const path = (query: Record<string, string>) => `/cgi-bin/token?${new URLSearchParams(query).toString()}`
const minute = 60_000

test('a good secret gets a token without an errcode', async () => {
  const answer = await emulated().get(path(credentials()))
  expect(answer).toEqual({ access_token: expect.stringMatching(/^\d+_\w{100,}$/), expires_in: 7200 })
})

test.each([
  [{ grant_type: 'password' }, 40002],
  [{ appid: '' }, 41002],
  [{ secret: '' }, 41004],
  [{ appid: 'wx0000000000000000' }, 40013],
  [{ secret: 'wrong' }, 40125],
])('%o is refused with %i, at HTTP 200', async (wrong, errcode) => {
  const { status, json } = await emulated().ask(path({ ...credentials(), ...wrong }))
  expect(status).toBe(200)
  expect(json).toEqual({
    errcode,
    errmsg: expect.stringMatching(/, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/),
  })
})

test('an address that is not on the allow-list gets no token', async () => {
  const e = emulated({ settings: { refuseIp: true } })
  expect(await e.get(path(credentials()))).toMatchObject({ errcode: 40164 })
})

test('the token before works for five minutes beside the new one, and is 40001 after', async () => {
  const e = emulated()
  const first = String((await e.get(path(credentials()))).access_token)
  const second = String((await e.get(path(credentials()))).access_token)
  const ticket = (token: string) => e.get(`/cgi-bin/ticket/getticket?type=jsapi&access_token=${token}`)
  await e.clock.advance(5 * minute - 1)
  expect(await ticket(first)).toMatchObject({ errcode: 0 })
  await e.clock.advance(1)
  expect(await ticket(first)).toMatchObject({ errcode: 40001 })
  expect(await ticket(second)).toMatchObject({ errcode: 0 })
})

test('a token that nobody replaced is 42001 after two hours', async () => {
  const e = emulated()
  const token = String((await e.get(path(credentials()))).access_token)
  await e.clock.advance(120 * minute)
  expect(await e.get(`/cgi-bin/ticket/getticket?type=jsapi&access_token=${token}`)).toMatchObject({
    errcode: 42001,
  })
})

test('this pool and that of stable_token leave each other alone', async () => {
  const e = emulated()
  const stable = await e.tokenOf()
  const plain = String((await e.get(path(credentials()))).access_token)
  await e.get(path(credentials()))
  await e.post('/cgi-bin/stable_token', { ...credentials(), force_refresh: true })
  const errcode = async (token: string) =>
    (await e.get(`/cgi-bin/ticket/getticket?type=jsapi&access_token=${token}`)).errcode
  expect([await errcode(stable), await errcode(plain)]).toEqual([40001, 0])
})

test('a wrong method is refused', async () => {
  const { json } = await emulated().ask(path(credentials(emulatorAccount)), { method: 'POST', body: '{}' })
  expect(json).toMatchObject({ errcode: 43001 })
})
