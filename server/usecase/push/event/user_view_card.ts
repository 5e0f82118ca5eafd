import { viewHolding } from '../../../store/statement/viewHolding.ts'
import { enqueueHolderCheck } from '../../problem/checkHolder.ts'
import type { ApplyEvent } from '../pushEvent.ts'

/**
 * She opened her card. One edition of WeChat's documentation leaves the code empty (wire contract 7.3): then nothing is known.
 * A card that nobody has told of before may have been active before the portal was there: that is looked at.
 */
export const userViewCard: ApplyEvent = async (house, { cardId, code, openid, sentAt }) => {
  if (!cardId || !code || !openid) return 'applied'
  const seen = { cardId, code, openid, viewedAt: sentAt, createdAt: house.clock.now() }
  const isNew = await viewHolding(house.db, seen)
  if (isNew) await enqueueHolderCheck(house.db, seen)
  return 'applied'
}
