import type { CardTemplate } from '../../../shared/card.ts'
import { chooseTillCard, type OwnCard } from '../../domain/chooseTillCard.ts'
import type { BonusRule } from '../../domain/purchasePoints.ts'
import { getCardRow } from '../card/cardRow.ts'
import type { House } from '../house.ts'

export type TillCardRule = { cardId: string; template: CardTemplate; rule: BonusRule | undefined }

/**
 * The card whose rule counts for a member's purchases; `read` is the one that was scanned, or that the page was told of
 * before. Undefined where this house has no card at all.
 */
export async function tillCard(
  house: House,
  cards: OwnCard[],
  read: string | undefined,
): Promise<TillCardRule | undefined> {
  const byDefault = await getCardRow(house.db)
  const cardId = chooseTillCard(cards, { read, byDefault: byDefault?.cardId })
  const row = cardId === byDefault?.cardId ? byDefault : await getCardRow(house.db, cardId)
  if (!row) return undefined
  const { template } = row
  return { cardId: row.cardId, template, rule: template.supplyBonus ? template.bonusRule : undefined }
}
