import { askedRange } from '../../../usecase/funnel/askedRange.ts'
import { viewFunnel } from '../../../usecase/funnel/viewFunnel.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { filtersOf, refuseQuestion } from './question.ts'

/**
 * GET /api/console/funnel?from=&to=&card=&channel=: 400 days at most, the last 30 where nothing is said.
 * 400 `bad_request` with a sentence at `from` or `to`.
 */
export const funnel: ConsoleRoute = {
  method: 'GET',
  path: '/funnel',
  operation: 'funnel.view',
  answer: (house) => async (c) => {
    const range = askedRange(house, { from: c.req.query('from'), to: c.req.query('to') })
    if ('problem' in range) return refuseQuestion(c, range.field, range.problem)
    return c.json(await viewFunnel(house, { ...range, ...filtersOf(c), locale: localeOf(c) }))
  },
}
