import { type Endpoint, ok, refuse } from '../../../api.ts'
import { activationMode } from '../../../activationMode.ts'
import { cardById, customerOf, namedCard, namedHolding } from '../../../find.ts'

/**
 * POST /card/membercard/userinfo/get: one member, by card and plain code. An inactive card is NORMAL too: only has_active
 * tells. The form of a redirect-type card is never here, that of a plain one-tap card after its activation (wire contract 6.8).
 */
export const getUserInfo: Endpoint = {
  method: 'POST',
  path: '/card/membercard/userinfo/get',
  access: 'token',
  answer({ world, account, body }) {
    const named = namedCard(world, account, body)
    if (typeof named === 'number') return refuse(named)
    const holding = namedHolding(world, account, body)
    if (typeof holding === 'number') return refuse(holding)
    const card = cardById(world, holding.cardId)
    const showsForm = holding.hasActive && holding.answers && card && activationMode(card) === 'oneTap'
    const customer = customerOf(world, holding.openid)
    return ok({
      openid: holding.openid,
      nickname: customer?.nickname ?? '',
      membership_number: holding.membershipNumber,
      bonus: holding.bonus,
      balance: holding.balance,
      sex: customer?.sex ?? '',
      ...(showsForm ? { user_info: holding.answers } : {}),
      user_card_status: holding.status,
      has_active: holding.hasActive,
    })
  },
}
