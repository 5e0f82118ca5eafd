import { expect, test } from 'vitest'
import { testCustomers } from '../../../../server/emulator/customers.ts'
import { type Emulated, emulated, emulatorAccount, portalUrl, url } from '../../emulated.ts'

const right = {
  appid: emulatorAccount.appId,
  redirect_uri: `${portalUrl}/oauth/callback`,
  response_type: 'code',
  scope: 'snsapi_base',
  state: 'abc123',
}
const visit = (e: Emulated, query: Record<string, string>, cookie = '') =>
  e.emulator.fetch(
    new Request(`${url}/connect/oauth2/authorize?${new URLSearchParams(query).toString()}`, {
      headers: { cookie },
    }),
  )
const [first, second] = testCustomers

test('snsapi_base goes back at once, with a code and the state', async () => {
  const response = await visit(emulated(), right)
  expect(response.status).toBe(302)
  const back = new URL(response.headers.get('location') ?? '')
  expect(back.origin + back.pathname).toBe(`${portalUrl}/oauth/callback`)
  expect(back.searchParams.get('code')).toMatch(/^\w{32}$/)
  expect(back.searchParams.get('state')).toBe('abc123')
})

test.each([
  [{}, '', first?.openid],
  [{ openid: second?.openid ?? '' }, '', second?.openid],
  [{ openid: first?.openid ?? '' }, `emulator_customer=${second?.openid}`, second?.openid],
  [{}, 'emulator_customer=oNobody', first?.openid],
])('the cookie, then the query, then the first customer says who she is', async (query, cookie, openid) => {
  const e = emulated()
  await visit(e, { ...right, ...query }, cookie)
  expect(e.emulator.state.oauthCodes.at(-1)?.openid).toBe(openid)
})

test.each([
  [{ redirect_uri: 'http://evil.test/oauth/callback' }, 10003],
  [{ redirect_uri: 'http://sub.portal.test/' }, 10003],
  [{ redirect_uri: 'javascript:alert(1)' }, 10003],
  [{ redirect_uri: '' }, 10011],
  [{ scope: '' }, 10010],
  [{ scope: 'snsapi_login' }, 10005],
  [{ appid: '' }, 10012],
  [{ appid: 'wx0000000000000000' }, 10016],
  [{ state: 'a-b' }, 10013],
  [{ state: 'a'.repeat(129) }, 10013],
])('%o is a page that names %i and leads nowhere', async (wrong, code) => {
  const response = await visit(emulated(), { ...right, ...wrong })
  expect(response.headers.get('location')).toBeNull()
  expect(await response.text()).toContain(`错误码：${code}`)
})

test('snsapi_userinfo asks first; a refusal comes back with the state alone', async () => {
  const e = emulated()
  const query = { ...right, scope: 'snsapi_userinfo' }
  expect(await (await visit(e, query)).text()).toContain('允许')
  const refused = new URL(
    (await visit(e, { ...query, emulator_consent: 'no' })).headers.get('location') ?? '',
  )
  expect([...refused.searchParams.keys()]).toEqual(['state'])
  const allowed = new URL(
    (await visit(e, { ...query, emulator_consent: 'yes' })).headers.get('location') ?? '',
  )
  expect(allowed.searchParams.has('code')).toBe(true)
})
