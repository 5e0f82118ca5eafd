import { endOwnSessions } from '../../../usecase/staff/endOwnSessions.ts'
import type { ConsoleRoute } from '../route.ts'

/** POST /api/console/account/sessions/end-others: {} -> { ok: true }. */
export const endOtherSessions: ConsoleRoute = {
  method: 'POST',
  path: '/account/sessions/end-others',
  operation: 'account.own',
  answer: (house) => async (c, staff) => {
    const ended = await endOwnSessions(house, staff, 'others')
    c.set('audit', { subject: staff.name, detail: { ended } })
    return c.json({ ok: true })
  },
}
