import { viewRecent } from '../../../usecase/till/viewRecent.ts'
import { localeOf } from '../../locale.ts'
import { refuseFrame } from '../refuseFrame.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/till/recent?cursor= answers TillRecent: one's own postings of today, the newest first. 400 for a cursor of nobody's. */
export const recent: ConsoleRoute = {
  method: 'GET',
  path: '/till/recent',
  operation: 'till.use',
  till: true,
  answer: (house) => async (c, staff) => {
    const asked = c.req.query('cursor') || undefined
    if (asked !== undefined && !/^\d{1,15}$/.test(asked)) return refuseFrame(c, 'bad_request')
    const cursor = asked === undefined ? undefined : Number(asked)
    return c.json(await viewRecent(house, staff, { cursor, locale: localeOf(c) }))
  },
}
