import { vi } from 'vitest'
import type { JssdkConfig } from '../../../shared/portal.ts'

export type Call = { name: string; args: Record<string, unknown> }
type Answer = Record<string, unknown> | undefined

/** What each call is answered; `undefined` is silence, as from a client that has lost the page. */
export type Answers = (call: Call) => Answer | Promise<Answer>

const android =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50'
export const userAgents = {
  android,
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.50',
  harmony:
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.50',
  versionTen: android.replace('8.0.50', '10.0.1'),
  chrome: 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36',
}

/** A bridge as WeChat puts it into the page: it answers later, never at once. */
export function createBridge(answers: Answers) {
  const calls: Call[] = []
  const bridge = {
    on: () => undefined,
    invoke(name: string, args: Record<string, unknown>, callback: (answer: Record<string, unknown>) => void) {
      const call = { name, args: structuredClone(args) }
      calls.push(call)
      const later = async (answer: Answer | Promise<Answer>) => {
        const said = await answer
        if (said) callback(said)
      }
      void later(answers(call))
    },
  }
  return {
    calls,
    named: (name: string) => calls.filter((call) => call.name === name),
    install() {
      Reflect.set(window, 'WeixinJSBridge', bridge)
      document.dispatchEvent(new Event('WeixinJSBridgeReady'))
    },
  }
}

/** A well-behaved client: every call succeeds. */
export const willing: Answers = ({ name }) => {
  if (name === 'checkJsApi')
    return { err_msg: 'checkJsApi:ok', checkResult: '{"batchAddCard":true,"batchViewCard":true}' }
  if (name === 'batchAddCard')
    return { err_msg: 'batchAddCard:ok', card_list: '[{"card_id":"p1","card_ext":"{}","is_succ":1}]' }
  return { err_msg: `${name}:ok` }
}

/** The same with other answers for some calls. */
export const but =
  (others: Record<string, Answer | Answers>): Answers =>
  (call) => {
    const other = others[call.name]
    if (!(call.name in others)) return willing(call)
    return typeof other === 'function' ? other(call) : other
  }

/** Pauses that end when the test says so. */
export function createPauses() {
  const pending: { ms: number; end: () => void }[] = []
  return {
    wait: (ms: number) => new Promise<void>((resolve) => void pending.push({ ms, end: resolve })),
    /** Ends every pause of this length. */
    end: (ms: number) => pending.filter((pause) => pause.ms === ms).forEach((pause) => pause.end()),
    lengths: () => pending.map((pause) => pause.ms),
  }
}

/** Frozen, because the SDK renames the list it is given in place. */
export function configFor(url: string): JssdkConfig {
  const jsApiList = ['addCard', 'openCard', 'closeWindow']
  Object.freeze(jsApiList)
  return {
    appId: 'wx0123456789abcdef',
    timestamp: 1414587457,
    nonceStr: 'Wm3WZYTPz0wzccnW',
    signature: `signed ${url}`,
    jsApiList,
  }
}

/** A fresh page: the genuine SDK reads the user agent once, at import, so it is imported anew. */
export async function openPage(page: { userAgent: string; first?: JssdkConfig; path?: string }) {
  vi.resetModules()
  for (const name of ['WeixinJSBridge', 'wx', 'jWeixin']) Reflect.deleteProperty(window, name)
  Object.defineProperty(navigator, 'userAgent', { value: page.userAgent, configurable: true })
  history.replaceState(null, '', page.path ?? '/?channel=shop')
  const pauses = createPauses()
  const fetched: string[] = []
  const { createWechatBrowser } = await import('../../../web/wx/wechat.ts')
  const wechat = createWechatBrowser(
    {
      ...(page.first && { first: page.first }),
      entryUrl: location.href,
      fetchConfig(url) {
        fetched.push(url)
        return Promise.resolve(configFor(url))
      },
    },
    { wait: pauses.wait, bridgeTimeoutMs: 3000, configTimeoutMs: 6000 },
  )
  return { wechat, pauses, fetched, here: location.href }
}
