import { viewHolding } from '../../../store/statement/viewHolding.ts'
import type { ApplyEvent } from '../pushEvent.ts'

/** She opened her card. One edition of WeChat's documentation leaves the code empty (wire contract 7.3): then nothing is known. */
export const userViewCard: ApplyEvent = async (house, { cardId, code, openid, sentAt }) => {
  if (!cardId || !code || !openid) return 'applied'
  await viewHolding(house.db, { cardId, code, openid, viewedAt: sentAt, createdAt: house.clock.now() })
  return 'applied'
}
