import type { Context } from 'hono'
import { SearchMembers } from '../../../../shared/console/member.ts'
import { viewMembers, type MembersPage } from '../../../usecase/member/viewMembers.ts'
import { localeOf } from '../../locale.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { memberField, refuseAt } from './refuseMember.ts'

/** GET /api/console/members?channel=&level=&state=&from=&to=&cursor=: Paged<MemberRow>, masked. 422 at what cannot be asked. */
export const list: ConsoleRoute = {
  method: 'GET',
  path: '/members',
  operation: 'member.view',
  answer: (house) => async (c) => {
    const said = (name: string) => c.req.query(name) || undefined
    const seen = await viewMembers(house, {
      q: '',
      words: {
        // An empty channel is a question of its own: who came without one.
        channel: c.req.query('channel'),
        level: said('level'),
        state: said('state'),
        from: said('from'),
        to: said('to'),
      },
      cursor: said('cursor'),
      locale: localeOf(c),
    })
    return shown(c, seen)
  },
}

/** POST /api/console/members/search: a SearchMembers; answers Paged<MemberRow>, masked. What was typed stands in no log. */
export const search: ConsoleRoute = {
  method: 'POST',
  path: '/members/search',
  operation: 'member.view',
  isQuestion: true,
  answer: (house) => async (c) => {
    const body = await readBody(c, SearchMembers, memberField(c))
    if ('refusal' in body) return body.refusal
    const { q, channel, level, state, from, to, cursor } = body.data
    const words = {
      channel,
      level: level || undefined,
      state: state || undefined,
      from: from || undefined,
      to: to || undefined,
    }
    const seen = await viewMembers(house, {
      q: q.toWellFormed(),
      words,
      cursor: cursor || undefined,
      locale: localeOf(c),
    })
    return shown(c, seen)
  },
}

function shown(c: Context, seen: MembersPage): Response {
  if (seen.outcome === 'page') return c.json(seen.page)
  const { field } = seen
  return refuseAt(c, field, field === 'from' || field === 'to' ? 'day' : field)
}
