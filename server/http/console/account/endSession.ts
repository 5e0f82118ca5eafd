import { peopleText } from '../../../../shared/text/console/people.ts'
import { endOwnSessions } from '../../../usecase/staff/endOwnSessions.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'
import type { ConsoleRoute } from '../route.ts'

/** POST /api/console/account/sessions/:id/end: {} -> { ok: true }. 404 `session_gone`. */
export const endSession: ConsoleRoute = {
  method: 'POST',
  path: '/account/sessions/:id/end',
  operation: 'account.own',
  answer: (house) => async (c, staff) => {
    const ended = await endOwnSessions(house, staff, { only: c.req.param('id') ?? '' })
    c.set('audit', { subject: staff.name })
    if (ended > 0) return c.json({ ok: true })
    const message = peopleText(localeOf(c)).account.session_gone
    return refuseConsole(c, 404, { code: 'session_gone', message })
  },
}
