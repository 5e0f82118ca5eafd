import { makeTillLink } from '../../../usecase/till/makeTillLink.ts'
import type { ConsoleRoute } from '../route.ts'

/** POST /api/console/account/till/link: {} -> TillLink, shown once. Shut to the till itself: no phone makes another one a till. */
export const link: ConsoleRoute = {
  method: 'POST',
  path: '/account/till/link',
  operation: 'till.bind',
  answer: (house) => async (c, staff) => {
    c.set('audit', { subject: staff.name })
    return c.json(await makeTillLink(house, staff.id))
  },
}
