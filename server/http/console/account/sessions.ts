import { listOwnSessions } from '../../../usecase/staff/listOwnSessions.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/account/sessions answers { items: OwnSession[] }, the last used first. */
export const sessions: ConsoleRoute = {
  method: 'GET',
  path: '/account/sessions',
  operation: 'account.own',
  answer: (house) => async (c, staff) => c.json({ items: await listOwnSessions(house, staff) }),
}
