import { receivedFact } from '../../../domain/holdingStatus.ts'
import { enqueue } from '../../../store/enqueue.ts'
import { deleteHolding } from '../../../store/statement/deleteHolding.ts'
import { forgetRefusal } from '../../../store/statement/forgetRefusal.ts'
import { receiveHolding } from '../../../store/statement/receiveHolding.ts'
import type { ApplyEvent } from '../pushEvent.ts'

/**
 * She gives her card away: from now on it is in nobody's hands, until the friend takes it under a new code (user_get_card) or
 * it comes back to her. Her membership stays. One that came back shows what has changed meanwhile.
 */
export const userGiftingCard: ApplyEvent = async (house, { cardId, code, openid, message, sentAt }) => {
  if (!cardId || !code || !openid) return 'applied'
  const createdAt = house.clock.now()
  await house.db.transaction(async (tx) => {
    if (message['IsReturnBack'] === '1') {
      const receivedAt = receivedFact(sentAt, true)
      const card = { cardId, code, openid, unionid: undefined, channel: undefined, receivedAt, createdAt }
      const { memberId } = await receiveHolding(tx, card)
      await forgetRefusal(tx, { cardId, code })
      if (memberId) await enqueue(tx, 'tellMember', { memberId }, { key: `tellMember:${memberId}` })
    } else {
      await deleteHolding(tx, { cardId, code, openid, deletedAt: sentAt, createdAt })
    }
    await house.changes.tell(tx, [`openid:${openid}`])
  })
  return 'applied'
}
