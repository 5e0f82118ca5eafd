import type { FromPage } from '../../contract.ts'
import type { BridgeCallback, WeixinJSBridge } from './installBridge.ts'

/** Calls that need no place in jsApiList: the SDK makes them of itself. */
const unlisted = new Set(['preVerifyJSAPI', 'checkJsApi', 'getNetworkType'])

/**
 * WeixinJSBridge for one document: it remembers the address the document was first entered by and which calls were
 * verified for it, refuses the others with WeChat's words, and hands the rest to the phone. Answers are never synchronous.
 */
export function createBridge(page: {
  currentUrl: () => string
  post: (message: FromPage) => void
  isTrusted: boolean
}): { bridge: WeixinJSBridge; answer: (id: number, result: Record<string, unknown>) => void } {
  const entryUrl = page.currentUrl()
  const waiting = new Map<number, BridgeCallback>()
  let verified: Set<string> | undefined
  let lastId = 0

  const invoke: WeixinJSBridge['invoke'] = (name, args = {}, callback = () => {}) => {
    const refusal = page.isTrusted ? undefined : refusalOf(name, verified)
    if (refusal) {
      setTimeout(() => callback({ err_msg: refusal }), 0)
      return
    }
    const id = (lastId += 1)
    // What was asked for counts, not what the page makes of its array meanwhile.
    const asked = JSON.parse(JSON.stringify(args))
    waiting.set(id, (result) => {
      if (name === 'preVerifyJSAPI' && result['err_msg'] === 'preVerifyJSAPI:ok') {
        verified = new Set(asked.verifyJsApiList)
      }
      callback(result)
    })
    page.post({
      'wechat-emulator': true,
      type: 'invoke',
      id,
      name,
      args: asked,
      url: page.currentUrl(),
      entryUrl,
    })
  }

  return {
    bridge: { invoke, on: () => {}, call: (name, args) => invoke(name, args) },
    answer: (id, result) => {
      const callback = waiting.get(id)
      waiting.delete(id)
      callback?.(result)
    },
  }
}

/** `call` without configuration still closes the window, as on a phone; everything else waits for a verified list. */
function refusalOf(name: string, verified: Set<string> | undefined): string | undefined {
  if (unlisted.has(name) || name === 'closeWindow' || verified?.has(name)) return undefined
  return verified ? `${name}:permission denied` : `${name}:the permission value is offline verifying`
}
