import { createWebHistory } from 'vue-router'
import type { FirstState, Locale } from '../../shared/portal.ts'
import type { Texts } from '../../shared/text/texts.ts'
import { zhCN } from '../../shared/text/zh-CN.ts'
import { createPortalApi } from '../api/portal.ts'
import { createWechatBrowser } from '../wx/wechat.ts'
import { createBrowser } from './browser.ts'
import { preparePage } from './pages.ts'
import { createPortal } from './portal.ts'
import { usePortal } from './store/portal.ts'
import './style/index.css'

const RELOADED = 'reloaded:session'

function readFirstState(): FirstState {
  const element = document.getElementById('first-state')
  return JSON.parse(element?.textContent ?? '') as FirstState
}

/** Chinese comes with the first script; another language is one more request for those who read it. */
const readTexts = async (locale: Locale): Promise<Texts> =>
  locale === 'en' ? (await import('../../shared/text/en.ts')).en : zhCN

async function start(): Promise<void> {
  const first = readFirstState()
  const texts = await readTexts(first.locale)
  const browser = createBrowser(window)
  const api = createPortalApi({
    locale: first.locale,
    fetch: (input, init) => window.fetch(input, init),
    setTimeout: (then, ms) => window.setTimeout(then, ms),
    clearTimeout: (timer) => window.clearTimeout(timer),
    // The server authorizes again when the page is loaded; once, for a second refusal would be a loop.
    onNoSession() {
      if (browser.session.get(RELOADED) !== undefined) return
      browser.session.set(RELOADED, '1')
      browser.reload()
    },
    onAnswer: () => browser.session.remove(RELOADED),
  })
  const wechat = createWechatBrowser({
    ...(first.jssdk && { first: first.jssdk }),
    async fetchConfig(url) {
      const answer = await api.jssdkConfig(url)
      if (!answer.ok) throw new Error(`No JS-SDK configuration: ${answer.why}.`)
      return answer.value
    },
    entryUrl: window.location.href,
  })
  const { app, pinia, router } = createPortal({ first, texts, api, wechat, browser }, createWebHistory())
  await router.isReady()
  await preparePage(usePortal(pinia).face)
  app.mount('#app')
  // A tap that came before now was kept by the page itself.
  window.dispatchEvent(new Event('portal:ready'))
}

void start()
