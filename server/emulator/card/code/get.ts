import { type Endpoint, ok, refuse } from '../../api.ts'
import { namedHolding } from '../../find.ts'

/**
 * POST /card/code/get: whose a code is, and whether it can be used. With `check_consume` (the default, as we read the
 * page) a used code is 40099 and another abnormal state 40127, without it the state is told. A code that was given away is
 * unknown either way (wire contract 6.10).
 */
export const getCode: Endpoint = {
  method: 'POST',
  path: '/card/code/get',
  access: 'token',
  answer({ world, account, body }) {
    const holding = namedHolding(world, account, body)
    if (typeof holding === 'number') return refuse(holding)
    if (holding.status === 'GIFT_SUCC') return refuse(40056)
    const isUsable = holding.status === 'NORMAL'
    if (body.check_consume !== false && !isUsable)
      return refuse(holding.status === 'CONSUMED' ? 40099 : 40127)
    return ok({
      card: {
        card_id: holding.cardId,
        begin_time: holding.beginTime ?? Math.floor(holding.claimedAt / 1000),
        end_time: holding.endTime ?? 2_147_483_647,
      },
      openid: holding.openid,
      can_consume: isUsable,
      user_card_status: holding.status,
      outer_str: holding.outerStr,
      membership_number: holding.membershipNumber,
      bonus: holding.bonus,
    })
  },
}
