import type { TillQuoteQuery } from '../../../shared/console/till.ts'
import { purchasePoints, type PurchasePlan, type PurchaseRefusal } from '../../domain/purchasePoints.ts'
import type { House } from '../house.ts'
import { purchaseRule } from './purchaseRule.ts'

export type PurchaseQuote =
  | { outcome: 'quoted'; plan: PurchasePlan; points: number; unit: number | undefined }
  | { outcome: 'refused'; reason: 'member_unknown' | 'member_left' }
  | { outcome: 'refused'; reason: 'not_planned'; why: PurchaseRefusal }

/** What a purchase would do, before anybody says yes. Nothing is held for her: what counts is decided when it is posted. */
export async function quotePurchase(
  house: House,
  { memberId, cardId, fen, redeemPoints }: TillQuoteQuery,
): Promise<PurchaseQuote> {
  const known = await purchaseRule(house, { memberId, cardId })
  if (known.outcome !== 'known') return { outcome: 'refused', reason: known.outcome }
  const plan = purchasePoints(known.rule, { fen, redeemPoints, have: known.points })
  if (plan.outcome !== 'planned') return { outcome: 'refused', reason: 'not_planned', why: plan }
  return { outcome: 'quoted', plan, points: known.points, unit: known.rule?.costBonusUnit || undefined }
}
