import type { CardTemplate } from '../../shared/card.ts'

/** The card's rule of points as WeChat keeps it; money in fen. A 0 says as little as nothing. */
export type BonusRule = NonNullable<CardTemplate['bonusRule']>

export type Purchase = {
  /** What is to be paid before any points, in fen. */
  fen: number
  /** How many points she wants to spend on it; 0 for none. */
  redeemPoints: number
  /** How many she has. */
  have: number
}

/** The most that can be spent on a purchase, and what that takes off; 0 where none can, with the reason. */
export type RedeemMost = {
  points: number
  fen: number
  why?: 'no_rule' | 'below_minimum' | 'purchase_too_small' | 'too_few' | undefined
  /** With `below_minimum`: from how many fen on points can be spent. */
  leastFen?: number | undefined
}

export type PurchaseRefusal =
  /** The card says nothing of the kind: points are neither earned nor spent by purchases. */
  | { outcome: 'no_rule' }
  | { outcome: 'cannot_redeem'; why: NonNullable<RedeemMost['why']>; leastFen?: number | undefined }
  | { outcome: 'not_multiple'; unit: number }
  | { outcome: 'over_most'; most: number }

export type PurchasePlan = {
  outcome: 'planned'
  /** Points spent, and what they take off, in fen. */
  redeemed: { points: number; fen: number }
  /** What is left to pay, in fen: on this points are earned. */
  paidFen: number
  earned: number
  most: RedeemMost
}

/** Whether purchases earn points by this rule, and whether points can be spent on them. */
export function purchaseKinds(rule: BonusRule | undefined): { earns: boolean; redeems: boolean } {
  return {
    earns: Boolean(rule?.costMoneyUnit && rule.increaseBonus),
    redeems: Boolean(rule?.costBonusUnit && rule.reduceMoney),
  }
}

/**
 * What a purchase does to points by the card's rule (wire contract 3.3.1): points are spent in whole units, never more than
 * she has, than the card allows at once, or than the purchase costs; and earned on what is actually paid, in whole
 * units, up to the card's most. She decides how many of hers she spends.
 */
export function purchasePoints(
  rule: BonusRule | undefined,
  { fen, redeemPoints, have }: Purchase,
): PurchasePlan | PurchaseRefusal {
  const kinds = purchaseKinds(rule)
  if (!rule || (!kinds.earns && !kinds.redeems)) return { outcome: 'no_rule' }
  const most = redeemMost(rule, fen, have)
  if (redeemPoints > 0) {
    const unit = rule.costBonusUnit ?? 0
    if (most.why) return { outcome: 'cannot_redeem', why: most.why, leastFen: most.leastFen }
    if (redeemPoints % unit !== 0) return { outcome: 'not_multiple', unit }
    if (redeemPoints > most.points) return { outcome: 'over_most', most: most.points }
  }
  const redeemedFen =
    redeemPoints === 0 ? 0 : (redeemPoints / (rule.costBonusUnit ?? 1)) * (rule.reduceMoney ?? 0)
  const paidFen = fen - redeemedFen
  return {
    outcome: 'planned',
    redeemed: { points: redeemPoints, fen: redeemedFen },
    paidFen,
    earned: earnedOn(rule, paidFen),
    most,
  }
}

/** The most points that can be spent on a purchase of so many fen by somebody who has so many. */
function redeemMost(rule: BonusRule, fen: number, have: number): RedeemMost {
  const { costBonusUnit: unit, reduceMoney: worth, leastMoneyToUseBonus, maxReduceBonus } = rule
  if (!unit || !worth) return { points: 0, fen: 0, why: 'no_rule' }
  if (leastMoneyToUseBonus && fen < leastMoneyToUseBonus)
    return { points: 0, fen: 0, why: 'below_minimum', leastFen: leastMoneyToUseBonus }
  const byPurchase = Math.floor(fen / worth)
  if (byPurchase === 0) return { points: 0, fen: 0, why: 'purchase_too_small' }
  const byHers = Math.floor(Math.max(have, 0) / unit)
  if (byHers === 0) return { points: 0, fen: 0, why: 'too_few' }
  // A most that is less than one unit is a slip of the card's, and would forbid what the card allows.
  const byCard = maxReduceBonus ? Math.max(1, Math.floor(maxReduceBonus / unit)) : Infinity
  const units = Math.min(byPurchase, byHers, byCard)
  return { points: units * unit, fen: units * worth }
}

function earnedOn(rule: BonusRule, paidFen: number): number {
  const { costMoneyUnit, increaseBonus, maxIncreaseBonus } = rule
  if (!costMoneyUnit || !increaseBonus) return 0
  const earned = Math.floor(paidFen / costMoneyUnit) * increaseBonus
  return maxIncreaseBonus ? Math.min(earned, maxIncreaseBonus) : earned
}
