/** What WeChat's browser calls itself; the versions are those of 2026. */
export const wechatAgent = {
  android:
    'Mozilla/5.0 (Linux; Android 15; Pixel 9 Build/AP4A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300473 MMWEBSDK/20260501 MicroMessenger/8.0.60.2860(0x28003C3B) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64',
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN',
}

const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')

/** Walk WeChat's web authorization by plain requests, as the customer with this openid; the cookies are the answer. */
export async function signedIn(origin: string, openid?: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = `${origin}/`
  for (let step = 0; step < 8; step += 1) {
    const asked =
      openid && url.includes('/connect/oauth2/authorize') ? url.replace('#', `&openid=${openid}#`) : url
    const answer = await fetch(asked, {
      redirect: 'manual',
      headers: {
        'user-agent': wechatAgent.android,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
    for (const cookie of cookiesOf(answer)) {
      const at = cookie.indexOf('=')
      jar.set(cookie.slice(0, at), cookie.slice(at + 1))
    }
    const next = answer.headers.get('location')
    if (!next) return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    url = new URL(next, url).href
  }
  throw new Error('the web authorization does not come to an end')
}
