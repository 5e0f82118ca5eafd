import { listPeople } from '../../../usecase/staff/listPeople.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/people. */
export const list: ConsoleRoute = {
  method: 'GET',
  path: '/people',
  operation: 'people.view',
  answer: (house) => async (c, staff) => c.json(await listPeople(house, staff.id)),
}
