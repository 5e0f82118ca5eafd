import { viewEvents } from '../../../usecase/member/viewEvents.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './memberOf.ts'
import { refuseAt, refuseMember } from './refuseMember.ts'

/** GET /api/console/members/:id/events?cursor=: Paged<MemberEvent>. */
export const events: ConsoleRoute = {
  method: 'GET',
  path: '/members/:id/events',
  operation: 'member.view',
  answer: (house) => async (c) => {
    const memberId = idOf(c)
    if (!memberId) return refuseMember(c, 'member_unknown')
    const cursor = c.req.query('cursor') || undefined
    const seen = await viewEvents(house, { memberId, cursor, locale: localeOf(c) })
    if (seen.outcome === 'page') return c.json(seen.page)
    return seen.outcome === 'bad_cursor' ? refuseAt(c, 'cursor', 'cursor') : refuseMember(c, seen.outcome)
  },
}
