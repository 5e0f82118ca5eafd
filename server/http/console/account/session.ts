import { viewSession } from '../../../usecase/staff/viewSession.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/session: who is signed in. */
export const session: ConsoleRoute = {
  method: 'GET',
  path: '/session',
  operation: 'account.own',
  answer: (house) => async (c, staff) => {
    const { demo } = c.get('consoleOptions')
    return c.json({ ...(await viewSession(house, staff.id)), ...(demo ? { demo } : {}) })
  },
}
