import { fingerprint } from '../../../floor.ts'
import { invalidateHolding } from '../../../store/statement/invalidateHolding.ts'
import type { ApplyEvent } from '../pushEvent.ts'

/**
 * Somebody redeemed the code, as one redeems a coupon: that ends a member card for good, exactly as an invalidation does
 * (wire contract 6.10). Nothing of ours does it, so it is written down. Member, number and points stay.
 */
export const userConsumeCard: ApplyEvent = async (house, { cardId, code, openid, message, sentAt }) => {
  if (!cardId || !code || !openid) return 'applied'
  const isNew = await house.db.transaction(async (tx) => {
    const createdAt = house.clock.now()
    const ended = await invalidateHolding(tx, { cardId, code, openid, invalidatedAt: sentAt, createdAt })
    await house.changes.tell(tx, [`openid:${openid}`])
    return ended
  })
  if (isNew) {
    const by = message['ConsumeSource'] ?? ''
    house.log.warn({ card: fingerprint(code), by }, 'a member card was redeemed and is at an end')
  }
  return 'applied'
}
