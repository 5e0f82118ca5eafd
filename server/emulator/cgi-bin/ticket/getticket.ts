import { type Endpoint, ok, refuse } from '../../api.ts'
import { randomWord } from '../../../floor.ts'
import { nowOf } from '../../world.ts'

/** GET /cgi-bin/ticket/getticket: each call makes a ticket; those before stay good until their own end (wire contract 1.3). */
export const getticket: Endpoint = {
  method: 'GET',
  path: '/cgi-bin/ticket/getticket',
  access: 'token',
  answer({ world, account, query }) {
    const type = query.get('type')
    if (type !== 'jsapi' && type !== 'wx_card') return refuse(40097)
    const ticket = randomWord(world.random, 86)
    const now = nowOf(world)
    const { credentials } = world.state
    credentials.tickets = credentials.tickets.filter((t) => t.expiresAt > now)
    credentials.tickets.push({ value: ticket, appId: account.appId, type, expiresAt: now + 7200_000 })
    world.changed()
    return ok({ ticket, expires_in: 7200 })
  },
}
