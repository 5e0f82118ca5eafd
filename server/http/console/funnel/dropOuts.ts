import { viewDropOuts } from '../../../usecase/funnel/viewDropOuts.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { filtersOf, refuseQuestion } from './question.ts'

/**
 * GET /api/console/funnel/drop-outs?step=received|submitted&cursor=&card=&channel=: who came so far and no further.
 * Looks at persons, if masked ones: the audit log remembers who looked. 400 `bad_request` at `step` or `cursor`.
 */
export const dropOuts: ConsoleRoute = {
  method: 'GET',
  path: '/funnel/drop-outs',
  operation: 'funnel.view',
  seen: true,
  answer: (house) => async (c) => {
    const step = c.req.query('step')
    const { cardId, channel } = filtersOf(c)
    c.set('audit', {
      ...(cardId === undefined ? {} : { subject: cardId }),
      detail: { step: step ?? '', ...(channel === undefined ? {} : { channel }) },
    })
    if (step !== 'received' && step !== 'submitted') return refuseQuestion(c, 'step', 'step')
    const cursor = c.req.query('cursor') || undefined
    const seen = await viewDropOuts(house, { step, cardId, channel, cursor, locale: localeOf(c) })
    return seen.outcome === 'page' ? c.json(seen.page) : refuseQuestion(c, 'cursor', 'cursor')
  },
}
