import { viewTill } from '../../../usecase/till/viewTill.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/till answers TillDesk. */
export const desk: ConsoleRoute = {
  method: 'GET',
  path: '/till',
  operation: 'till.use',
  till: true,
  answer: (house) => async (c, staff) => c.json(await viewTill(house, staff, localeOf(c))),
}
