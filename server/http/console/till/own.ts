import { viewOwnTill } from '../../../usecase/till/viewOwnTill.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/account/till answers OwnTill. */
export const own: ConsoleRoute = {
  method: 'GET',
  path: '/account/till',
  operation: 'till.bind',
  answer: (house) => async (c, staff) => c.json(await viewOwnTill(house, staff.id)),
}
