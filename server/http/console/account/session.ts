import { viewSession } from '../../../usecase/staff/viewSession.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/session: who is signed in. */
export const session: ConsoleRoute = {
  method: 'GET',
  path: '/session',
  operation: 'account.own',
  till: true,
  answer: (house) => async (c, staff) => {
    const { demo } = c.get('consoleOptions')
    const scope = staff.scope === 'till' ? { scope: staff.scope } : {}
    return c.json({ ...(await viewSession(house, staff.id)), ...scope, ...(demo ? { demo } : {}) })
  },
}
