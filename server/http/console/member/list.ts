import { viewMembers } from '../../../usecase/member/viewMembers.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseAt } from './refuseMember.ts'

const Q_MAX = 200

/**
 * GET /api/console/members?q=&channel=&level=&state=&from=&to=&cursor=: Paged<MemberRow>, masked. 422 at what cannot be asked. What was
 * typed may be somebody's phone: it stands in no log.
 */
export const list: ConsoleRoute = {
  method: 'GET',
  path: '/members',
  operation: 'member.view',
  answer: (house) => async (c) => {
    const said = (name: string) => c.req.query(name) || undefined
    const seen = await viewMembers(house, {
      q: (said('q') ?? '').slice(0, Q_MAX).replaceAll('\0', '').toWellFormed(),
      // An empty channel is a question of its own: who came without one.
      words: {
        channel: c.req.query('channel'),
        level: said('level'),
        state: said('state'),
        from: said('from'),
        to: said('to'),
      },
      cursor: said('cursor'),
      locale: localeOf(c),
    })
    if (seen.outcome === 'page') return c.json(seen.page)
    const { field } = seen
    return refuseAt(c, field, field === 'from' || field === 'to' ? 'day' : field)
  },
}
