import { deleteHolding } from '../../../store/statement/deleteHolding.ts'
import type { ApplyEvent } from '../pushEvent.ts'

/** She deleted the card. The member, her number and her points stay: a restored card finds them. */
export const userDelCard: ApplyEvent = async (house, { cardId, code, openid, sentAt }) => {
  if (!cardId || !code || !openid) return 'applied'
  await house.db.transaction(async (tx) => {
    await deleteHolding(tx, { cardId, code, openid, deletedAt: sentAt, createdAt: house.clock.now() })
    await house.changes.tell(tx, [`openid:${openid}`])
  })
  return 'applied'
}
