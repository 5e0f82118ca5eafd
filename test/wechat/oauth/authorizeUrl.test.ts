import { expect, test } from 'vitest'
import { authorizeUrl } from '../../../server/wechat/oauth/authorizeUrl.ts'

const account = { appId: 'wx0123456789abcdef', openUrl: 'https://open.weixin.qq.com' }
const redirectUri = 'https://member.example.com/oauth/callback?to=%2Fcard&x=1'

test('the parameters come in the order of the documentation, and the fragment at the end', () => {
  expect(authorizeUrl(account, { redirectUri, state: 'aB3' })).toBe(
    'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef' +
      '&redirect_uri=https%3A%2F%2Fmember.example.com%2Foauth%2Fcallback%3Fto%3D%252Fcard%26x%3D1' +
      '&response_type=code&scope=snsapi_base&state=aB3#wechat_redirect',
  )
})

test('a profile is asked for only where somebody says so', () => {
  expect(authorizeUrl(account, { redirectUri, scope: 'snsapi_userinfo', state: 'a' })).toContain(
    '&scope=snsapi_userinfo&',
  )
})

test.each(['', 'a-b', 'a&b', 'a#b', '开', 'a'.repeat(129)])(
  'a state that WeChat would refuse is not sent: %j',
  (state) => {
    expect(() => authorizeUrl(account, { redirectUri, state })).toThrow(
      'a state is 1 to 128 letters and digits',
    )
  },
)

test('128 letters are not too many', () => {
  expect(authorizeUrl(account, { redirectUri, state: 'a'.repeat(128) })).toContain(
    `state=${'a'.repeat(128)}#`,
  )
})
