import { type Endpoint, ok, refuse } from '../../../api.ts'
import { textAt } from '../../../json.ts'
import { nowOf } from '../../../world.ts'

/**
 * POST /card/membercard/activatetempinfo/get: the only way to read the form of a redirect-type card. A ticket is bound to
 * its account and good for any number of reads until it expires (wire contract 6.5).
 */
export const getActivateTempInfo: Endpoint = {
  method: 'POST',
  path: '/card/membercard/activatetempinfo/get',
  access: 'token',
  answer({ world, account, body }) {
    const given = textAt(body, 'activate_ticket')
    if (!given) return refuse(41011)
    const ticket = world.state.activateTickets.find((t) => t.ticket === given && t.appId === account.appId)
    if (!ticket) return refuse(72011)
    if (ticket.expiresAt <= nowOf(world)) return refuse(72012)
    return ok({ info: ticket.answers })
  },
}
