import { isWechat } from '../wx/bridge.ts'

/** Where the page stands: in an ordinary browser, or inside WeChat, where the till needs no password. */
export type Place = {
  isWechat: () => boolean
  /**
   * Leaves for WeChat's silent authorization, which says whose WeChat this is and leads back to this page of the till. False
   * where WeChat was asked within the last minute: whoever came back unknown then would be sent round and round.
   */
  askWechat: (path: '/console/till' | '/console/till-link') => boolean
  /** The secret of a one-time code that makes this WeChat a till, kept over the way to WeChat and back, in this tab alone. */
  tillToken: () => string | undefined
  keepTillToken: (token: string | undefined) => void
}

export const outsideWechat: Place = {
  isWechat: () => false,
  askWechat: () => false,
  tillToken: () => undefined,
  keepTillToken: () => undefined,
}

const ASKED = 'console:wechat-asked'
const TOKEN = 'console:till-token'
const ASK_PAUSE_MS = 60_000

type Browser = Pick<Window, 'sessionStorage' | 'location' | 'history'>

export function createPlace(browser: Browser, now: () => number = Date.now): Place {
  const kept = keptIn(browser)
  return {
    isWechat,
    askWechat(path) {
      if (now() - Number(kept.read(ASKED)) < ASK_PAUSE_MS) return false
      kept.write(ASKED, String(now()))
      browser.location.replace(`/console/wechat-sign-in?to=${encodeURIComponent(path)}`)
      return true
    },
    tillToken: () => kept.read(TOKEN),
    keepTillToken: (token) => kept.write(TOKEN, token),
  }
}

/**
 * The secret of `/console/till-link#<token>`, taken out of the address bar before anything else looks at it. The way to
 * WeChat's authorization would lose the fragment.
 */
export function takeTillToken(browser: Browser): void {
  const { location, history } = browser
  const token = tokenOf(location.hash)
  if (!location.pathname.endsWith('/till-link') || token === undefined) return
  keptIn(browser).write(TOKEN, token)
  history.replaceState(history.state, '', location.pathname + location.search)
}

/** The token in a fragment; WeChat comes back with a fragment of its own, `#wechat_redirect`, which is none. */
export const tokenOf = (hash: string): string | undefined => /^#([\da-z]{20,100})$/i.exec(hash)?.[1]

/** What this tab keeps. A browser that keeps nothing is no reason for the console not to start. */
const keptIn = (browser: Browser) => ({
  read(key: string): string | undefined {
    try {
      return browser.sessionStorage.getItem(key) ?? undefined
    } catch {
      return undefined
    }
  },
  write(key: string, word: string | undefined): void {
    try {
      if (word === undefined) browser.sessionStorage.removeItem(key)
      else browser.sessionStorage.setItem(key, word)
    } catch {
      // The page says that the code has to be scanned again.
    }
  },
})
