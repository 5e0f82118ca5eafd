import { peopleText } from '../../../../shared/text/console/people.ts'
import { withdraw as withdrawLink } from '../../../usecase/staff/withdraw.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'
import type { ConsoleRoute } from '../route.ts'

/** POST /api/console/people/invitations/:id/withdraw. 404 `invitation_gone`. */
export const withdraw: ConsoleRoute = {
  method: 'POST',
  path: '/people/invitations/:id/withdraw',
  operation: 'people.edit',
  answer: (house) => async (c) => {
    const id = c.req.param('id') ?? ''
    const result = await withdrawLink(house, id)
    c.set('audit', { subject: result.outcome === 'done' ? result.name : id })
    if (result.outcome === 'done') return c.json({ ok: true })
    const message = peopleText(localeOf(c)).people.invitation_gone
    return refuseConsole(c, 404, { code: result.code, message })
  },
}
