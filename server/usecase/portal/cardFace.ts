import type { CardFace } from '../../../shared/card.ts'
import type { FoundCard } from '../card/cardRow.ts'

/** What a browser may know of a card, and whether new members can take it. */
export function cardFace({ cardId, template, status }: FoundCard): CardFace {
  const { quantity, useCustomCode: _, bindOpenid: __, ...rest } = template
  const { activateAfterSubmitUrl: ___, bonusCleared: ____, balanceRules: _____, bonusRule, ...face } = rest
  const openingPoints = template.supplyBonus ? (bonusRule?.initIncreaseBonus ?? 0) : 0
  return { ...face, cardId, openingPoints, availability: availabilityOf(status, quantity) }
}

function availabilityOf(status: string, quantity: number): CardFace['availability'] {
  if (status === 'CARD_STATUS_DELETE' || status === 'CARD_STATUS_USER_DELETE') return 'deleted'
  // A refused card waits for nothing: as it is, nobody will ever take it.
  if (status === 'CARD_STATUS_VERIFY_FAIL') return 'deleted'
  if (status !== 'CARD_STATUS_VERIFY_OK' && status !== 'CARD_STATUS_DISPATCH') return 'in_review'
  return quantity > 0 ? 'available' : 'sold_out'
}
