import type { Context } from 'hono'
import { memberTexts } from '../../../../shared/text/console/member.ts'
import type { PostingRefusal } from '../../../usecase/ledger/posting.ts'
import type { ReversalRefusal } from '../../../usecase/ledger/reverse.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'
import { refuseMember } from './refuseMember.ts'

/** Why nothing was posted, in the caller's language: 409, and nothing has changed. */
export function refusePosting(c: Context, refusal: PostingRefusal | ReversalRefusal): Response {
  const texts = memberTexts(localeOf(c))
  switch (refusal.reason) {
    case 'too_few': {
      const { account, have, need } = refusal
      const message = texts.tooFew(account, figure(account, have), figure(account, need))
      return refuseConsole(c, 409, { code: 'too_few', message })
    }
    case 'too_many':
      return refuseConsole(c, 409, { code: 'too_many', message: texts.tooMany(refusal.account) })
    case 'limit_reached': {
      const message = texts.limitReached(refusal.direction, figure('points', refusal.left))
      return refuseConsole(c, 409, { code: 'limit_reached', message })
    }
    default:
      return refuseMember(c, refusal.reason)
  }
}

const thousands = (value: number) => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** Points, or fen as yuan. */
function figure(account: 'points' | 'balance', value: number): string {
  if (account === 'points') return `${value < 0 ? '-' : ''}${thousands(Math.abs(value))}`
  const fen = Math.abs(value)
  return `${value < 0 ? '-' : ''}¥${thousands(Math.trunc(fen / 100))}.${String(fen % 100).padStart(2, '0')}`
}
