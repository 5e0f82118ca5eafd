import type { TillPost, TillToday } from '../../../shared/console/till.ts'
import type { Program } from '../../../shared/program.ts'
import { purchasePoints, type PurchaseRefusal } from '../../domain/purchasePoints.ts'
import { isTillReason } from '../../domain/tillReasons.ts'
import { isOpenStore } from '../../store/statement/isOpenStore.ts'
import { listPosting } from '../../store/statement/listPosting.ts'
import type { House } from '../house.ts'
import { postLedger } from '../ledger/post.ts'
import type { Posted, PostingLine, PostingRefusal } from '../ledger/posting.ts'
import { readProgram } from '../program/readProgram.ts'
import { purchaseRule } from './purchaseRule.ts'
import { actorOf, limitOf, tillToday, type TillPerson } from './tillToday.ts'

export type TillPostResult =
  | {
      outcome: 'posted'
      posted: Posted
      /** What was paid, where it was a purchase. */
      paidFen: number | undefined
      /** For how long it can still be taken back. */
      undoSeconds: number
      today: TillToday
      program: Program
    }
  | { outcome: 'refused'; reason: 'posting'; why: PostingRefusal }
  | { outcome: 'refused'; reason: 'purchase'; why: PurchaseRefusal }
  | { outcome: 'refused'; reason: 'store_unknown' }
  | { outcome: 'refused'; reason: 'reason_unknown' }
  | { outcome: 'refused'; reason: 'member_unknown' | 'member_left' | 'nothing_to_post' }

type Lines =
  | { outcome: 'lines'; lines: PostingLine[]; paidFen?: number; cardId?: string | undefined }
  | Extract<TillPostResult, { outcome: 'refused' }>

/**
 * One person of the merchant's gives, takes, or posts a purchase. What a purchase does is computed here, by the card's rule;
 * whether there are enough points, and whether her day has room for it, the ledger decides under its lock, so that
 * two tills at once are both right. The same key posts once.
 */
export async function postAtTill(house: House, person: TillPerson, post: TillPost): Promise<TillPostResult> {
  const program = await readProgram(house.db)
  const { deed, memberId, store } = post
  if (store !== undefined && !(await isOpenStore(house.db, store)))
    return { outcome: 'refused', reason: 'store_unknown' }
  const isByHand = deed.kind !== 'purchase'
  if (isByHand && !isTillReason(program, deed.reason, deed.kind))
    return { outcome: 'refused', reason: 'reason_unknown' }
  const planned = await linesOf(house, post)
  if (planned.outcome === 'refused') return planned
  const posted = await postLedger(house, {
    memberId,
    key: `till:${person.id}:${post.key}`,
    lines: planned.lines,
    actor: actorOf(person),
    note: deed.note || undefined,
    store,
    cardId: planned.cardId,
    limit: limitOf(program, person.role),
    // Points are money off: what is not there is not spent, whatever the rule for refunds.
    ...(isByHand ? {} : { belowZero: false }),
  })
  if (posted.outcome === 'refused') return { outcome: 'refused', reason: 'posting', why: posted }
  const at = posted.isRepeat
    ? ((await listPosting(house.db, posted.postingId))[0]?.createdAt ?? house.clock.now())
    : house.clock.now()
  return {
    outcome: 'posted',
    posted,
    paidFen: planned.paidFen,
    undoSeconds: undoSeconds(at, house.clock.now(), program.undoMinutes),
    today: await tillToday(house, person, program),
    program,
  }
}

/** For how long a posting of this moment can still be taken back. */
export const undoSeconds = (at: Date, now: Date, minutes: number): number =>
  Math.max(0, Math.floor((at.getTime() + minutes * 60_000 - now.getTime()) / 1000))

async function linesOf(house: House, { memberId, deed }: TillPost): Promise<Lines> {
  if (deed.kind !== 'purchase') {
    const amount = deed.kind === 'give' ? deed.points : -deed.points
    return { outcome: 'lines', lines: [{ account: 'points', amount, reason: deed.reason }] }
  }
  const known = await purchaseRule(house, { memberId, cardId: deed.cardId })
  if (known.outcome !== 'known') return { outcome: 'refused', reason: known.outcome }
  // How many she has is the ledger's to say: a repeated request is the same one though its points are spent by now.
  const plan = purchasePoints(known.rule, { fen: deed.fen, redeemPoints: deed.redeemPoints, have: Infinity })
  if (plan.outcome !== 'planned') return { outcome: 'refused', reason: 'purchase', why: plan }
  const { redeemed, earned, paidFen } = plan
  const line = (amount: number, reason: string): PostingLine[] =>
    amount === 0 ? [] : [{ account: 'points', amount, reason, purchase: paidFen }]
  const lines = [...line(-redeemed.points, 'redeem'), ...line(earned, 'purchase')]
  if (lines.length === 0) return { outcome: 'refused', reason: 'nothing_to_post' }
  return { outcome: 'lines', lines, paidFen, cardId: known.cardId }
}
