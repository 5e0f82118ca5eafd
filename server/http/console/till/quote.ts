import { TillQuoteQuery, type TillQuote } from '../../../../shared/console/till.ts'
import { tillText } from '../../../../shared/text/console/till.ts'
import { quotePurchase } from '../../../usecase/till/quotePurchase.ts'
import { localeOf } from '../../locale.ts'
import { refuseFields } from '../readBody.ts'
import { refuseConsole } from '../refuseConsole.ts'
import type { ConsoleRoute } from '../route.ts'
import { refusePurchase, tillField, whyNot } from './refuseTill.ts'

/** GET /api/console/till/quote?memberId=&cardId=&fen=&redeemPoints= answers TillQuote. */
export const quote: ConsoleRoute = {
  method: 'GET',
  path: '/till/quote',
  operation: 'till.use',
  till: true,
  answer: (house) => async (c) => {
    const asked = TillQuoteQuery.safeParse(c.req.query())
    if (!asked.success) {
      const sentence = tillField(c)
      const names = asked.error.issues.map(({ path }) => path.join('.'))
      return refuseFields(
        c,
        Object.fromEntries(names.map((name) => [name, sentence(name) ?? sentence('key') ?? ''])),
      )
    }
    const result = await quotePurchase(house, asked.data)
    if (result.outcome === 'refused') {
      if (result.reason === 'not_planned') return refusePurchase(c, result.why, 'redeemPoints')
      const message = tillText(localeOf(c)).post[result.reason]
      return refuseConsole(c, result.reason === 'member_unknown' ? 404 : 409, {
        code: result.reason,
        message,
      })
    }
    const { plan, points, unit } = result
    const { redeemed, paidFen, earned, most } = plan
    const answer: TillQuote = {
      redeemed,
      paidFen,
      earned,
      most: {
        points: most.points,
        fen: most.fen,
        ...(unit === undefined ? {} : { unit }),
        ...(most.why === undefined ? {} : { why: whyNot(c, { why: most.why, leastFen: most.leastFen }) }),
      },
      points,
      after: points - redeemed.points + earned,
    }
    return c.json(answer)
  },
}
