import { type Endpoint, ok, refuse } from '../../api.ts'
import { cardOf, customerOf } from '../../find.ts'
import { textAt } from '../../json.ts'

/** POST /card/user/getcardlist: her usable cards of this account with their plain codes, active or not (wire contract 6.10). */
export const getcardlist: Endpoint = {
  method: 'POST',
  path: '/card/user/getcardlist',
  access: 'token',
  answer({ world, account, body }) {
    const openid = textAt(body, 'openid')
    if (!openid) return refuse(41009)
    if (!customerOf(world, openid)) return refuse(40003)
    const cardId = textAt(body, 'card_id')
    if (cardId && !cardOf(world, account, cardId)) return refuse(40073)
    const held = world.state.holdings.filter(
      (h) =>
        h.openid === openid &&
        h.appId === account.appId &&
        h.status === 'NORMAL' &&
        (!cardId || h.cardId === cardId),
    )
    return ok({
      card_list: held.map(({ code, cardId }) => ({ code, card_id: cardId })),
      has_share_card: false,
    })
  },
}
