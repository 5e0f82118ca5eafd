import { type Endpoint, ok, refuse } from '../../api.ts'
import { titleOf } from '../../claim.ts'
import { countMembers } from '../../figures.ts'
import { cardById, namedHolding } from '../../find.ts'
import { textAt } from '../../json.ts'
import { noticeUnavailable } from '../../notice.ts'

/**
 * POST /card/code/unavailable: one card is over for good. It stays in her pack, grey and with the reason, and every later
 * call on its code is 40127 or tells UNAVAILABLE (wire contract 6.10). Nothing is pushed: the merchant did it.
 */
export const makeUnavailable: Endpoint = {
  method: 'POST',
  path: '/card/code/unavailable',
  access: 'token',
  answer({ world, account, body }) {
    const holding = namedHolding(world, account, body)
    if (typeof holding === 'number') return refuse(holding)
    if (body.reason !== undefined && typeof body.reason !== 'string') return refuse(47001)
    // A card that has expired or is on its way to a friend can still be ended; what is over already cannot.
    if (!['NORMAL', 'EXPIRE', 'GIFTING', 'GIFT_TIMEOUT'].includes(holding.status)) return refuse(40127)
    const card = cardById(world, holding.cardId)
    holding.status = 'UNAVAILABLE'
    holding.endReason = textAt(body, 'reason')
    if (holding.hasActive) countMembers(world, holding.cardId, -1)
    noticeUnavailable(world, holding, card ? titleOf(card) : '')
    world.changed()
    return ok()
  },
}
