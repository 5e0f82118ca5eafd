import { phoneCookies } from './contract.ts'
import { createCookieJars } from './cookieJars.ts'
import { loosenPolicy } from './loosenPolicy.ts'
import { cookieValue, languageOf, platformOf, wechatUserAgent } from './userAgent.ts'

/**
 * Wraps the product's `fetch` so that pages opened inside the emulator's phone meet what they would meet in WeChat: its
 * user agent, its language and, as the first script of the page, its bridge. For the demonstration alone; the product knows
 * nothing of it. A document of the phone is one asked for by an iframe, or, from browsers that do not say (no
 * `sec-fetch-dest`), by a browser that holds the phone's cookie. Top-level documents, redirects and every other answer pass
 * through untouched: an ordinary tab must be told to open WeChat, and a real WeChat brings its own bridge.
 * `emulatorUrl`: the emulator's origin as the browser sees it. Further arguments of `fetch` are handed on.
 */
export function inAppBrowser<Rest extends unknown[]>(
  fetch: (request: Request, ...rest: Rest) => Response | Promise<Response>,
  options: { emulatorUrl: string },
): (request: Request, ...rest: Rest) => Promise<Response> {
  const origin = new URL(options.emulatorUrl).origin
  const jars = createCookieJars()
  return async (request, ...rest) => {
    if (!isFromThePhone(request.headers)) return fetch(request, ...rest)
    const cookies = request.headers.get('cookie') ?? ''
    const jar = jars.open(cookies)
    const response = jars.close(await fetch(asWechat(request, jar.header), ...rest), cookies, jar.forget)
    const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false
    return isHtml && response.body ? withBridge(response, origin) : response
  }
}

function isFromThePhone(headers: Headers): boolean {
  const destination = headers.get('sec-fetch-dest')
  if (destination !== null) return destination === 'iframe'
  return cookieValue(headers.get('cookie') ?? '', phoneCookies.phone) !== undefined
}

function asWechat(request: Request, cookies: string): Request {
  const headers = new Headers(request.headers)
  headers.set('cookie', cookies)
  const language = cookieValue(cookies, phoneCookies.language)
  headers.set(
    'user-agent',
    wechatUserAgent(platformOf(cookieValue(cookies, phoneCookies.phone)), languageOf(language)),
  )
  if (language !== undefined) {
    headers.set('accept-language', languageOf(language) === 'en' ? 'en' : 'zh-CN,zh;q=0.9')
  }
  // The answer is going to be edited, so it must not arrive compressed.
  headers.set('accept-encoding', 'identity')
  return new Request(request, { headers })
}

async function withBridge(response: Response, origin: string): Promise<Response> {
  const headers = new Headers(response.headers)
  const policy = headers.get('content-security-policy')
  if (policy !== null) headers.set('content-security-policy', loosenPolicy(policy, origin))
  headers.delete('x-frame-options')
  headers.delete('content-length')
  // Under 'strict-dynamic' an origin counts for nothing and only the page's own nonce does.
  const nonce = policy?.includes("'strict-dynamic'") ? /'nonce-([^']+)'/.exec(policy)?.[1] : undefined
  const script = `<script${nonce === undefined ? '' : ` nonce="${nonce}"`} src="${origin}/_emulator/bridge.js"></script>`
  return new Response(putFirst(await response.text(), script), {
    status: response.status,
    statusText: response.statusText,
    headers,
  })
}

/** Scripts of the page read the user agent when they are loaded, so the bridge must run before any of them. */
function putFirst(html: string, script: string): string {
  const head = /<head(\s[^>]*)?>/i.exec(html)
  if (!head) return script + html
  const end = head.index + head[0].length
  return html.slice(0, end) + script + html.slice(end)
}
