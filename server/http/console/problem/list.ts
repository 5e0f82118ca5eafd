import { z } from 'zod'
import { problemKinds, urgencies } from '../../../../shared/console/problem.ts'
import { viewProblems } from '../../../usecase/problem/viewProblems.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseQuery } from './refuseProblem.ts'

const Query = z.object({
  state: z.enum(['open', 'settled']).default('open'),
  kind: z.enum(problemKinds).optional(),
  urgency: z.enum(urgencies).optional(),
  cursor: z.string().max(40).optional(),
})

/** GET /api/console/problems?state=open|settled&kind=&urgency=&cursor=: 30 a page. 422 at the part of the query that is wrong. */
export const list: ConsoleRoute = {
  method: 'GET',
  path: '/problems',
  operation: 'problem.view',
  answer: (house) => async (c) => {
    const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''))
    const query = Query.safeParse(given)
    if (!query.success) {
      const wrong = query.error.issues.map(({ path }) => path[0] as 'state' | 'kind' | 'urgency' | 'cursor')
      return refuseQuery(c, wrong)
    }
    const { state, kind, urgency, cursor } = query.data
    const seen = await viewProblems(house, { state, kind, urgency, cursor, locale: localeOf(c) })
    return seen.outcome === 'page' ? c.json(seen.page) : refuseQuery(c, ['cursor'])
  },
}
