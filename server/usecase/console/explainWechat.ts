import { wechatErrorFields, wechatErrorKindOf } from '../../../shared/console/wechatErrorKinds.ts'
import type { Locale } from '../../../shared/portal.ts'
import { wechatErrorTexts } from '../../../shared/text/console/wechatErrors.ts'
import { isWechatError, type WechatError } from '../../wechat/error.ts'

/** `title` is the cause, `message` cause and cure in one; `field` is where a card's form mends it, where that is certain. */
export type Explained = { title: string; message: string; cure: string; field?: string }

/** Of a failed call, what its sentence needs; an error of WeChat's client has it. */
export type WechatRefusal = Pick<WechatError, 'kind' | 'endpoint' | 'errcode'>

/** Why WeChat did not do what was asked, and what helps, in the caller's language. Never a code alone. */
export function explainWechat(locale: Locale, error: WechatRefusal): Explained {
  const [title, cure] = sentenceFor(locale, error)
  const kind = error.errcode === undefined ? undefined : wechatErrorKindOf(error.errcode)
  const field = kind && wechatErrorFields[kind]
  const message = locale === 'en' ? `${title}. ${cure}` : `${title}。${cure}`
  return { title, cure, message, ...(field ? { field } : {}) }
}

/** The same of whatever was thrown, and whether it may succeed later; nothing where it is not WeChat's doing. */
export function explainIfWechat(
  locale: Locale,
  error: unknown,
): (Explained & { isPassing: boolean }) | undefined {
  if (!isWechatError(error)) return undefined
  return { ...explainWechat(locale, error), isPassing: error.retryable || error.kind !== 'answer' }
}

function sentenceFor(locale: Locale, { kind, errcode, endpoint }: WechatRefusal): readonly [string, string] {
  const texts = wechatErrorTexts(locale)
  if (errcode !== undefined) {
    const known = wechatErrorKindOf(errcode)
    return known ? texts.kinds[known] : texts.unknown(texts.doing[endpoint] ?? texts.doingElse, errcode)
  }
  if (kind === 'http') return texts.gateway
  return kind === 'shape' ? texts.unreadable : texts.silent
}
