import { getTillAccount } from '../../store/statement/getTillAccount.ts'
import type { BonusRule } from '../../domain/purchasePoints.ts'
import type { House } from '../house.ts'
import { tillCard } from './tillCard.ts'

export type PurchaseRule =
  | { outcome: 'member_unknown' | 'member_left' }
  | { outcome: 'known'; cardId: string | undefined; rule: BonusRule | undefined; points: number }

/** By which rule a member's purchase is counted, and how many points she has at this moment. */
export async function purchaseRule(
  house: House,
  { memberId, cardId }: { memberId: string; cardId?: string | undefined },
): Promise<PurchaseRule> {
  const account = await getTillAccount(house.db, memberId)
  if (!account) return { outcome: 'member_unknown' }
  if (account.status !== 'active') return { outcome: 'member_left' }
  const found = await tillCard(house, account.cards, cardId)
  return { outcome: 'known', cardId: found?.cardId, rule: found?.rule, points: account.points }
}
