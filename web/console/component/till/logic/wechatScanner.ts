import type { JssdkConfig } from '../../../../../shared/portal.ts'
import { ask } from '../../../../api/ask.ts'
import type { ScanOutcome, WechatBrowser } from '../../../../wx/wechat.ts'

let opening: Promise<WechatBrowser> | undefined

/** WeChat's own scanner. Its SDK is loaded when somebody first scans with it: a till's browser never needs it. */
export async function scanInWechat(): Promise<ScanOutcome> {
  opening ??= open()
  return (await opening).scanQrCode()
}

async function open(): Promise<WechatBrowser> {
  const { createWechatBrowser } = await import('../../../../wx/wechat.ts')
  const [entry] = performance.getEntriesByType('navigation')
  return createWechatBrowser({ fetchConfig, entryUrl: entry?.name ?? window.location.href })
}

async function fetchConfig(url: string): Promise<JssdkConfig> {
  const answer = await ask<JssdkConfig>(
    {
      fetch: (input, init) => window.fetch(input, init),
      setTimeout: (then, ms) => window.setTimeout(then, ms),
      clearTimeout: (timer) => window.clearTimeout(timer),
    },
    { method: 'GET', path: `/api/portal/jssdk-config?url=${encodeURIComponent(url)}`, timeoutMs: 12_000 },
  )
  if (!answer.ok) throw new Error('WeChat cannot be told of this page.')
  return answer.value
}
