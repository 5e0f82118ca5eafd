import type { JssdkConfig } from '../../shared/portal.ts'
import { isOk, wordsOf } from './answer.ts'
import type { Wait } from './bridge.ts'
import type { WeixinSdk } from './sdk.ts'

/** How WeChat took a configuration. `silent`: it never answered. */
export type Verdict = 'ok' | 'invalid_signature' | 'refused' | 'silent'

/** What the SDK calls these names towards the bridge; the others keep theirs. */
const bridgeNames: Record<string, string> = {
  addCard: 'batchAddCard',
  openCard: 'batchViewCard',
  getLocation: 'geoLocation',
}
export const bridgeName = (name: string): string => bridgeNames[name] ?? name

/**
 * Has WeChat verify one configuration, and reports the answer to this very one.
 *
 * `wx.config` is told not to ask by itself, and the same `preVerifyJSAPI` goes through `wx.invoke`: the SDK's `ready`
 * fires after a failed configuration too, and at once for every configuration but the first; its `error` is silent for
 * clients whose version it compares wrongly as text (10.x); and after its own verification it reports the whole
 * address of the page to a third host.
 */
export async function verifyConfig(
  sdk: WeixinSdk,
  config: JssdkConfig,
  timing: { wait: Wait; timeoutMs: number },
): Promise<Verdict> {
  sdk.config({ ...config, check: false, jsApiList: [...config.jsApiList] })
  const answer = new Promise<Verdict>((resolve) => {
    sdk.invoke?.('preVerifyJSAPI', { verifyJsApiList: config.jsApiList.map(bridgeName) }, (said) =>
      resolve(verdictOf(wordsOf(said))),
    )
  })
  const silence = timing.wait(timing.timeoutMs).then((): Verdict => 'silent')
  return await Promise.race([answer, silence])
}

function verdictOf(words: string): Verdict {
  // A client without this call verifies nothing and lets every call pass, as the SDK itself has it.
  if (isOk(words) || words === 'function not exist') return 'ok'
  return words.includes('invalid signature') ? 'invalid_signature' : 'refused'
}
