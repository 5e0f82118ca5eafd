import type { Context } from 'hono'
import { tillText, type TillTexts } from '../../../../shared/text/console/till.ts'
import type { PurchaseQuote } from '../../../usecase/till/quotePurchase.ts'
import type { TillPostResult } from '../../../usecase/till/postAtTill.ts'
import type { TillUndoResult } from '../../../usecase/till/undoAtTill.ts'
import { localeOf } from '../../locale.ts'
import { refuseFields, type FieldSentence } from '../readBody.ts'
import { refuseConsole } from '../refuseConsole.ts'

type NotPosted = Extract<TillPostResult, { outcome: 'refused' }>
type NotPlanned = Extract<PurchaseQuote, { reason: 'not_planned' }>['why']
type NotUndone = Extract<TillUndoResult, { outcome: 'refused' }>

const wechatStatuses = {
  no_openid: 401,
  not_bound: 403,
  link_gone: 404,
  openid_taken: 409,
  till_only: 403,
} as const

/** What stands between a WeChat and the till. */
export function refuseTill(c: Context, code: keyof TillTexts['wechat']): Response {
  return refuseConsole(c, wechatStatuses[code], { code, message: tillText(localeOf(c)).wechat[code] })
}

/** The sentences at the fields of the till's forms. */
export function tillField(c: Context): FieldSentence {
  const sentences: Record<string, string> = tillText(localeOf(c)).field
  return (path) => sentences[path.split('.').at(-1) ?? '']
}

/** A purchase that the card's rule does not allow: at the field of the points where it is about them. */
export function refusePurchase(
  c: Context,
  why: NotPlanned,
  field: 'redeemPoints' | 'deed.redeemPoints',
): Response {
  const { post, redeem } = tillText(localeOf(c))
  const atRedeem = (sentence: string) => refuseFields(c, { [field]: sentence })
  if (why.outcome === 'no_rule') return refuseConsole(c, 409, { code: 'no_rule', message: post.no_rule })
  if (why.outcome === 'not_multiple') return atRedeem(redeem.not_multiple(why.unit))
  if (why.outcome === 'over_most') return atRedeem(redeem.over_most(why.most))
  return atRedeem(whyNot(c, why))
}

/** Why no points can be spent on a purchase. */
export function whyNot(
  c: Context,
  { why, leastFen }: { why: keyof TillTexts['redeem']; leastFen?: number | undefined },
): string {
  const { redeem } = tillText(localeOf(c))
  const sentence = redeem[why]
  return typeof sentence === 'string' ? sentence : sentence(leastFen ?? 0)
}

/** Nothing was posted, and why. */
export function refusePost(c: Context, refusal: NotPosted): Response {
  const { post, field } = tillText(localeOf(c))
  switch (refusal.reason) {
    case 'purchase':
      return refusePurchase(c, refusal.why, 'deed.redeemPoints')
    case 'store_unknown':
      return refuseFields(c, { store: field.store_unknown })
    case 'reason_unknown':
      return refuseFields(c, { 'deed.reason': field.reason })
    case 'posting':
      return refusePosting(c, refusal.why)
    default: {
      const { reason: code } = refusal
      return refuseConsole(c, code === 'member_unknown' ? 404 : 409, { code, message: post[code] })
    }
  }
}

/** What the ledger itself refused. */
function refusePosting(c: Context, why: Extract<NotPosted, { reason: 'posting' }>['why']): Response {
  const { post } = tillText(localeOf(c))
  const { reason: code } = why
  const message =
    why.reason === 'too_few'
      ? post.too_few(why.have, why.need)
      : why.reason === 'limit_reached'
        ? post.limit_reached[why.direction](why.left)
        : post[why.reason]
  return refuseConsole(c, code === 'member_unknown' ? 404 : 409, { code, message })
}

/** Nothing was taken back, and why. */
export function refuseUndo(c: Context, { why, undoMinutes }: NotUndone): Response {
  const { undo, post } = tillText(localeOf(c))
  const refuse = (message: string, status: 404 | 409 = 409) =>
    refuseConsole(c, status, { code: why.reason, message })
  switch (why.reason) {
    case 'posting_unknown':
      return refuse(undo.posting_unknown, 404)
    case 'member_unknown':
      return refuse(post.member_unknown, 404)
    case 'too_late':
      return refuse(undo.too_late(undoMinutes))
    case 'too_few':
      return refuse(undo.too_few(why.have, why.need))
    case 'limit_reached':
      return refuse(post.limit_reached[why.direction](why.left))
    case 'already_reversed':
    case 'not_reversible':
    case 'not_yours':
      return refuse(undo[why.reason])
    default:
      return refuse(post[why.reason])
  }
}
