import type { Locale } from '../../../shared/portal.ts'
import { errcodes, type WechatErrorKind } from '../../wechat/error.ts'
import { explainWechat, type Explained } from '../console/explainWechat.ts'

/** How `last_error` is written down: the path, WeChat's code or how the call failed, and WeChat's words, which are not shown. */
const WORD = /^(\/[\w./-]+): (?:(-?\d+)|(timeout|network|http|shape))\b/

/** WeChat's limit a minute, and its own trouble, are over by themselves. */
const passing: readonly number[] = [errcodes.busy, errcodes.minuteQuotaReached]

/**
 * What a row keeps of WeChat's last refusal, as cause and cure, and whether it passes by itself; nothing where it was not
 * WeChat's doing.
 */
export function explainLastError(
  locale: Locale,
  lastError: string | null,
): (Explained & { isPassing: boolean }) | undefined {
  const [, endpoint, errcode, kind] = WORD.exec(lastError ?? '') ?? []
  if (endpoint === undefined) return undefined
  if (errcode === undefined)
    return { ...explainWechat(locale, { endpoint, kind: kind as WechatErrorKind }), isPassing: true }
  const refusal = { endpoint, kind: 'answer', errcode: Number(errcode) } as const
  return { ...explainWechat(locale, refusal), isPassing: passing.includes(refusal.errcode) }
}
