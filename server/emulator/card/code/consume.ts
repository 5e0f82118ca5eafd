import { type Endpoint, ok, refuse } from '../../api.ts'
import { countMembers } from '../../figures.ts'
import { namedHolding } from '../../find.ts'
import { push } from '../../push/push.ts'

/**
 * POST /card/code/consume: the code is used up, and with it the card, a member card too; there is no way back (wire contract
 * 6.10). Pushed as user_consume_card with WeChat's own word for a call like this one.
 */
export const consumeCode: Endpoint = {
  method: 'POST',
  path: '/card/code/consume',
  access: 'token',
  answer({ world, account, body }) {
    const holding = namedHolding(world, account, body)
    if (typeof holding === 'number') return refuse(holding)
    if (holding.status === 'CONSUMED') return refuse(40099)
    if (holding.status !== 'NORMAL') return refuse(40127)
    holding.status = 'CONSUMED'
    if (holding.hasActive) countMembers(world, holding.cardId, -1)
    world.changed()
    push(
      world,
      'user_consume_card',
      holding,
      {
        ConsumeSource: 'FROM_API',
        LocationName: '',
        StaffOpenId: '',
        VerifyCode: '',
        RemarkAmount: '',
        OuterStr: holding.outerStr,
      },
      holding,
    )
    return ok({ card: { card_id: holding.cardId }, openid: holding.openid })
  },
}
