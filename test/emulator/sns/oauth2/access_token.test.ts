import { expect, test } from 'vitest'
import { testCustomers } from '../../../../server/emulator/customers.ts'
import { type Emulated, emulated, emulatorAccount, neighbourAccount, portalUrl, url } from '../../emulated.ts'

async function codeFor(e: Emulated, openid: string, scope = 'snsapi_base') {
  const query = {
    appid: emulatorAccount.appId,
    redirect_uri: `${portalUrl}/oauth/callback`,
    response_type: 'code',
    scope,
    openid,
    emulator_consent: 'yes',
  }
  const response = await e.emulator.fetch(
    new Request(`${url}/connect/oauth2/authorize?${new URLSearchParams(query).toString()}`),
  )
  return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? ''
}
const exchange = (e: Emulated, code: string, other: Record<string, string> = {}) =>
  e.get(
    `/sns/oauth2/access_token?${new URLSearchParams({
      appid: emulatorAccount.appId,
      secret: emulatorAccount.appSecret,
      code,
      grant_type: 'authorization_code',
      ...other,
    }).toString()}`,
  )
const customer = testCustomers[1]?.openid ?? ''

test('a code names its customer once, then it is 40163', async () => {
  const e = emulated()
  const code = await codeFor(e, customer)
  const answer = await exchange(e, code)
  expect(answer).toMatchObject({ openid: customer, scope: 'snsapi_base', expires_in: 7200 })
  expect(answer).not.toHaveProperty('errcode')
  expect(answer).not.toHaveProperty('is_snapshotuser')
  expect(answer).not.toHaveProperty('unionid')
  expect(await exchange(e, code)).toMatchObject({ errcode: 40163 })
})

test('snsapi_userinfo brings the unionid', async () => {
  const e = emulated()
  expect(await exchange(e, await codeFor(e, customer, 'snsapi_userinfo'))).toMatchObject({
    unionid: testCustomers[1]?.unionid,
  })
})

test('a code dies unused after five minutes', async () => {
  const e = emulated()
  const code = await codeFor(e, customer)
  await e.clock.advance(300_000)
  expect(await exchange(e, code)).toMatchObject({ errcode: 42003 })
})

test('unknown and foreign codes are 40029, a missing one 41008', async () => {
  const e = emulated()
  const code = await codeFor(e, customer)
  expect(await exchange(e, 'nonsense')).toMatchObject({ errcode: 40029 })
  const foreign = { appid: neighbourAccount.appId, secret: neighbourAccount.appSecret }
  expect(await exchange(e, code, foreign)).toMatchObject({ errcode: 40029 })
  expect(await exchange(e, '')).toMatchObject({ errcode: 41008 })
})

test('wrong credentials and grants are named', async () => {
  const e = emulated()
  expect(await exchange(e, 'x', { appid: 'wx0000000000000000' })).toMatchObject({ errcode: 40013 })
  expect(await exchange(e, 'x', { secret: 'wrong' })).toMatchObject({ errcode: 40125 })
  expect(await exchange(e, 'x', { grant_type: 'code' })).toMatchObject({ errcode: 40002 })
})

test('a tourist of the snapshot mode is marked, and everybody is when the switch is on', async () => {
  const e = emulated()
  const tourist = testCustomers.find((one) => one.isSnapshot)?.openid ?? ''
  expect(await exchange(e, await codeFor(e, tourist))).toMatchObject({ is_snapshotuser: 1 })
  await e.door('settings', { snapshot: true })
  expect(await exchange(e, await codeFor(e, customer))).toMatchObject({ is_snapshotuser: 1 })
})
