import type { Wechat } from '../client.ts'

/**
 * Where a browser inside WeChat goes to say who holds it; it comes back to `redirectUri?code=…&state=…`.
 * Trap: the order of the parameters is said to be checked, `#wechat_redirect` is mandatory, and a state of anything but 1 to
 * 128 letters and digits is refused by WeChat: here it throws, for only a bug makes one. Source: wire contract 2.
 */
export function authorizeUrl(
  wechat: Pick<Wechat, 'appId' | 'openUrl'>,
  {
    redirectUri,
    scope = 'snsapi_base',
    state,
  }: { redirectUri: string; scope?: 'snsapi_base' | 'snsapi_userinfo'; state: string },
): string {
  if (!/^[a-zA-Z0-9]{1,128}$/.test(state)) throw new Error('a state is 1 to 128 letters and digits')
  const query = [
    `appid=${encodeURIComponent(wechat.appId)}`,
    `redirect_uri=${encodeURIComponent(redirectUri)}`,
    'response_type=code',
    `scope=${scope}`,
    `state=${state}`,
  ]
  return `${wechat.openUrl}/connect/oauth2/authorize?${query.join('&')}#wechat_redirect`
}
