import { isStockLow } from '../../../domain/cardHealth.ts'
import { rememberCard } from '../../card/rememberCard.ts'
import { problemIsOver, raiseProblem } from '../../problem/raiseProblem.ts'
import type { ApplyEvent } from '../pushEvent.ts'

/**
 * A card's stock is low or gone. How low, the push says in words for people only, and it may come late: WeChat is asked, and
 * a stock that was filled meanwhile is no problem any more. Throws WechatError.
 */
export const cardSkuRemind: ApplyEvent = async (house, { cardId }) => {
  if (!cardId) return 'applied'
  const card = await rememberCard(house, cardId)
  const problem = { kind: 'stock_low', subject: cardId } as const
  if (card && isStockLow(card.baseInfo.sku.quantity)) {
    const detail = { quantity: card.baseInfo.sku.quantity }
    await raiseProblem(house, { ...problem, cardId, detail })
  } else {
    await problemIsOver(house, problem)
  }
  return 'applied'
}
