import { askedRange } from '../../../usecase/funnel/askedRange.ts'
import { viewWechatFigures } from '../../../usecase/funnel/viewWechatFigures.ts'
import type { ConsoleRoute } from '../route.ts'
import { filtersOf, refuseQuestion } from './question.ts'

/**
 * GET /api/console/funnel/wechat?from=&to=&card=: WeChat's own daily figures, cut to 62 days and never today; `from` and
 * `to` of the answer say what is covered. 400 `bad_request` with a sentence at `from` or `to`.
 */
export const wechatFigures: ConsoleRoute = {
  method: 'GET',
  path: '/funnel/wechat',
  operation: 'funnel.view',
  answer: (house) => async (c) => {
    const range = askedRange(house, { from: c.req.query('from'), to: c.req.query('to') })
    if ('problem' in range) return refuseQuestion(c, range.field, range.problem)
    const { cardId } = filtersOf(c)
    return c.json(await viewWechatFigures(house, { ...range, cardId }, c.req.raw.signal))
  },
}
