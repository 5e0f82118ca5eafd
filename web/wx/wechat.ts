import type { JssdkConfig } from '../../shared/portal.ts'
import { refusalOf, wordsOf } from './answer.ts'
import { hasBridge, isWechat, wait } from './bridge.ts'
import { locateWith } from './locate.ts'
import { createReadiness, type Timing } from './readiness.ts'
import { scanWith } from './scan.ts'
import { loadSdk, type SdkCallbacks, type WeixinSdk } from './sdk.ts'
import { supports } from './support.ts'

export type Unavailable = {
  outcome: 'unavailable'
  why: 'no_bridge' | 'not_supported' | 'config_failed' | 'refused'
}
export type AddCardOutcome = { outcome: 'added' } | { outcome: 'cancelled' } | Unavailable
export type OpenCardOutcome = { outcome: 'opened' } | { outcome: 'cancelled' } | Unavailable
export type ScanOutcome = { outcome: 'scanned'; text: string } | { outcome: 'cancelled' } | Unavailable

export type LocateOutcome =
  | { outcome: 'located'; latitude: number; longitude: number }
  | { outcome: 'cancelled' }
  | Unavailable

/** WeChat, as far as a page can reach it. Outside WeChat every call is harmless and answers at once. */
export type WechatBrowser = {
  /** By a bridge or, as bridges may be late, by the user agent. Safe on a server, where it is false. */
  isWechat(): boolean
  /** Whether WeChat has accepted this page; has its own time-out and may be asked often. Never rejects. */
  ready(): Promise<'ready' | 'unavailable'>
  /** Opens WeChat's sheet for taking a card. Settles when she is done with it, which may take minutes. Never rejects. */
  addCard(card: { cardId: string; cardExt: string }): Promise<AddCardOutcome>
  /** Opens a card that she holds; `code` is the plain one. Never rejects. */
  openCard(card: { cardId: string; code: string }): Promise<OpenCardOutcome>
  /**
   * Opens WeChat's scanner for a QR code or a bar code, and reads it: the text alone, whatever the phone wraps around it.
   * Settles when something was scanned or she went back, at the latest after five minutes. Never rejects.
   */
  scanQrCode(): Promise<ScanOutcome>
  /** Where she is, in degrees of China's own datum (GCJ-02); WeChat asks her first. Never rejects. */
  locate(): Promise<LocateOutcome>
  /** Closes WeChat's browser. */
  closeWindow(): void
}

type CallOutcome = { outcome: 'done' } | { outcome: 'cancelled' } | Unavailable

/** Milliseconds. The client asks its own server during a verification: slow networks need seconds. */
const usual: Timing = { wait, bridgeTimeoutMs: 3000, configTimeoutMs: 6000 }

/**
 * `first` is the configuration that came inside the HTML and `entryUrl` the address that it was signed for, the page's
 * own at its start; `fetchConfig` has the server sign another address of this origin, without `#…`. `timing` is for tests.
 */
export function createWechatBrowser(
  options: { first?: JssdkConfig; fetchConfig(url: string): Promise<JssdkConfig>; entryUrl: string },
  timing: Timing = usual,
): WechatBrowser {
  const readiness = createReadiness(options, timing)
  const call = async <Outcome>(
    name: 'addCard' | 'openCard' | 'scanQRCode' | 'getLocation',
    run: (sdk: WeixinSdk) => Promise<Outcome>,
  ): Promise<Outcome | Unavailable> => {
    const state = await readiness()
    if (state !== 'ready') return { outcome: 'unavailable', why: state }
    const sdk = await loadSdk()
    try {
      const asked = { wait: timing.wait, timeoutMs: timing.bridgeTimeoutMs }
      if (!(await supports(sdk, name, asked))) return { outcome: 'unavailable', why: 'not_supported' }
      return await run(sdk)
    } catch {
      // A client's bridge may throw instead of answering.
      return { outcome: 'unavailable', why: 'refused' }
    }
  }
  return {
    isWechat,
    ready: async () => ((await readiness()) === 'ready' ? 'ready' : 'unavailable'),
    async addCard(card) {
      const result = await call('addCard', (sdk) =>
        outcomeOf((on) => sdk.addCard({ cardList: [{ ...card }], ...on })),
      )
      return result.outcome === 'done' ? { outcome: 'added' } : result
    },
    async openCard(card) {
      const result = await call('openCard', (sdk) =>
        outcomeOf((on) => sdk.openCard({ cardList: [{ ...card }], ...on })),
      )
      return result.outcome === 'done' ? { outcome: 'opened' } : result
    },
    scanQrCode: () => call('scanQRCode', (sdk) => scanWith(sdk, timing.wait)),
    locate: () => call('getLocation', (sdk) => locateWith(sdk, timing.wait)),
    closeWindow() {
      if (!hasBridge()) return
      loadSdk().then(
        (sdk) => sdk.closeWindow(),
        () => undefined,
      )
    },
  }
}

/** No time-out: a person may look at a native sheet for minutes. */
function outcomeOf(invoke: (callbacks: SdkCallbacks) => void): Promise<CallOutcome> {
  return new Promise((resolve) => {
    invoke({
      success: () => resolve({ outcome: 'done' }),
      cancel: () => resolve({ outcome: 'cancelled' }),
      fail(result) {
        const why = refusalOf(wordsOf(result))
        resolve(why === 'cancelled' ? { outcome: 'cancelled' } : { outcome: 'unavailable', why })
      },
    })
  })
}
