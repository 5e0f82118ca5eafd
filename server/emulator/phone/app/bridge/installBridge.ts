import { phoneCookies, type FromPage, type ToPage } from '../../contract.ts'
import { cookieValue, languageOf, platformOf } from '../../userAgent.ts'
import { createBridge } from './createBridge.ts'
import { disguise } from './disguise.ts'
import { reportNavigation } from './reportNavigation.ts'
import { forceTheme } from './forceTheme.ts'
import { scaleText } from './scaleText.ts'

/** What a page calls; the JS-SDK is built on these three. */
export type WeixinJSBridge = {
  invoke(name: string, args?: Record<string, unknown>, callback?: BridgeCallback): void
  on(event: string, callback: BridgeCallback): void
  call(name: string, args?: Record<string, unknown>): void
}
export type BridgeCallback = (result: Record<string, unknown>) => void

/** The bridge that a page has, WeChat's own or ours. */
export const bridgeOf = (page: Window): WeixinJSBridge | undefined => Reflect.get(page, 'WeixinJSBridge')

/** The phone around the page: `window.parent`, or a stand-in for it. */
export type PhoneWindow = { postMessage(message: FromPage, targetOrigin: string): void }

/**
 * Gives a page what WeChat gives it. `wechatOrigin` is where the phone lives and the only origin that is spoken to or
 * listened to. Pages of that origin are WeChat's own: they need no verified list, and no switch takes the bridge from them.
 */
export function installBridge(around: { page: Window; phone: PhoneWindow; wechatOrigin: string }): void {
  const { page, phone, wechatOrigin } = around
  const cookie = (name: string) => cookieValue(page.document.cookie, name)
  const post = (message: FromPage) => phone.postMessage(message, wechatOrigin)
  const isWechatsOwn = page.location.origin === wechatOrigin

  disguise(page, platformOf(cookie(phoneCookies.phone)), languageOf(cookie(phoneCookies.language)))
  const theme = forceTheme(page, cookie(phoneCookies.theme) === 'dark' ? 'dark' : 'light')
  // WeChat's own pages scale themselves, by the same message.
  const text = isWechatsOwn ? undefined : scaleText(page, Number(cookie(phoneCookies.font) ?? 1))
  reportNavigation(page, post)

  const { bridge, answer } = createBridge({
    currentUrl: () => page.location.href,
    post,
    isTrusted: isWechatsOwn,
  })
  page.addEventListener('message', (event: MessageEvent<ToPage | undefined>) => {
    if (event.origin !== wechatOrigin || event.data?.['wechat-emulator'] !== true) return
    const message = event.data
    if (message.type === 'result') answer(message.id, message.result)
    else if (message.type === 'fontScale') text?.scale(message.scale)
    else if (message.type === 'theme') theme.set(message.theme)
    else if (message.to === 'back') page.history.back()
    else page.location.reload()
  })

  const appear = () => {
    Reflect.set(page, 'WeixinJSBridge', bridge)
    page.document.dispatchEvent(new Event('WeixinJSBridgeReady'))
  }
  const kind = isWechatsOwn ? undefined : cookie(phoneCookies.bridge)
  if (kind === 'none') return
  if (kind === 'late') setTimeout(appear, lateMs)
  else {
    Reflect.set(page, 'WeixinJSBridge', bridge)
    page.document.addEventListener('DOMContentLoaded', appear, { once: true })
  }
}

/** As long as the slowest phones people report take. */
const lateMs = 2000
