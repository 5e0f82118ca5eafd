import type { JssdkConfig } from '../../shared/portal.ts'
import { isWechat, waitForBridge, type Wait } from './bridge.ts'
import { loadSdk, type WeixinSdk } from './sdk.ts'
import { verifyConfig, type Verdict } from './verify.ts'

export type Readiness = 'ready' | 'no_bridge' | 'config_failed'
export type Timing = { wait: Wait; bridgeTimeoutMs: number; configTimeoutMs: number }
export type ConfigSource = {
  /** The configuration that came inside the HTML, for `entryUrl`. */
  first?: JssdkConfig
  fetchConfig(url: string): Promise<JssdkConfig>
  entryUrl: string
}

const withoutHash = (url: string) => url.split('#')[0] ?? url

/**
 * Answers whether WeChat has accepted this page. One verification for each address of the page, however many ask; what
 * may pass by itself (no bridge yet, no network, no answer) is tried again at the next question, a refusal is not.
 */
export function createReadiness(source: ConfigSource, timing: Timing): () => Promise<Readiness> {
  const verified = new Map<string, Promise<Readiness>>()
  let last: Promise<unknown> = Promise.resolve()
  // Once nobody came, a tap does not wait again: it only looks whether the bridge is there by now.
  let patienceMs = timing.bridgeTimeoutMs
  const becomeReady = async (url: string): Promise<{ readiness: Readiness; final: boolean }> => {
    const [there, sdk] = await Promise.all([waitForBridge(patienceMs, timing.wait), loadSdk()])
    patienceMs = 0
    if (!there) return { readiness: 'no_bridge', final: false }
    const verdict = await verifyInTurn(sdk, attempts(source, url), timing)
    return { readiness: verdict === 'ok' ? 'ready' : 'config_failed', final: verdict !== 'silent' }
  }
  return () => {
    // Outside WeChat nothing is loaded and nothing awaited.
    if (!isWechat()) return Promise.resolve('no_bridge')
    const url = withoutHash(location.href)
    const known = verified.get(url)
    if (known) return known
    // The SDK remembers one configuration only: two verifications must not cross.
    const attempt = last.then(() => becomeReady(url))
    const answer = attempt.then(
      ({ readiness, final }) => {
        if (!final) verified.delete(url)
        return readiness
      },
      (): Readiness => {
        verified.delete(url)
        return 'config_failed'
      },
    )
    verified.set(url, answer)
    last = answer
    return answer
  }
}

async function verifyInTurn(
  sdk: WeixinSdk,
  configs: (() => Promise<JssdkConfig>)[],
  timing: Timing,
): Promise<Verdict> {
  let verdict: Verdict = 'silent'
  for (const config of configs) {
    verdict = await verifyConfig(sdk, await config(), {
      wait: timing.wait,
      timeoutMs: timing.configTimeoutMs,
    })
    if (verdict !== 'invalid_signature') break
  }
  return verdict
}

/**
 * Two attempts at most. WeChat on iOS is reported to check the address by which the page was first entered, on Android the
 * current one; whichever is wrong, the other is tried once. Where there is only one address, a signature made anew for
 * exactly what this browser calls it replaces the one that came inside the HTML.
 */
function attempts(source: ConfigSource, url: string): (() => Promise<JssdkConfig>)[] {
  const { first, fetchConfig } = source
  const entry = withoutHash(source.entryUrl)
  const asEntered = () => (first ? Promise.resolve(first) : fetchConfig(entry))
  const asNow = () => fetchConfig(url)
  if (url === entry) return first ? [asEntered, asNow] : [asNow]
  return /iphone|ipad/i.test(navigator.userAgent) ? [asEntered, asNow] : [asNow, asEntered]
}
