import { ChangeStock } from '../../../../shared/console/card.ts'
import { cardCounts } from '../../../../shared/console/cardLimits.ts'
import { cardProblems } from '../../../../shared/text/console/cardProblems.ts'
import { changeStock } from '../../../usecase/card/changeStock.ts'
import { explainIfWechat } from '../../../usecase/console/explainWechat.ts'
import { localeOf } from '../../locale.ts'
import { readBody } from '../readBody.ts'
import { refuseConsole } from '../refuseConsole.ts'
import type { ConsoleRoute } from '../route.ts'
import { cardIdOf } from './cardIdOf.ts'
import { refuseCard } from './refuseCard.ts'

/** POST /api/console/cards/:cardId/stock: a ChangeStock, once a key; answers { stock }. 409 `unsure` after a lost answer. */
export const stock: ConsoleRoute = {
  method: 'POST',
  path: '/cards/:cardId/stock',
  operation: 'card.stock',
  answer: (house) => async (c, staff) => {
    const cardId = cardIdOf(c)
    c.set('audit', { subject: cardId })
    const texts = cardProblems(localeOf(c))
    const body = await readBody(c, ChangeStock, (path) =>
      path === 'change' ? texts.stock_change : undefined,
    )
    if ('refusal' in body) return body.refusal
    const { key, change } = body.data
    c.set('audit', { subject: cardId, detail: { change } })
    if (Math.abs(change) > cardCounts.stockMax)
      return refuseCard(c, 'invalid', { change: texts.stock_change })
    try {
      const end = await changeStock(house, { key, cardId, change, by: staff.id })
      if (end.outcome === 'card_unknown') return refuseCard(c, 'card_unknown')
      if (end.outcome === 'unsure') {
        return refuseConsole(c, 409, { code: 'unsure', message: texts.stock_unsure(end.stock) })
      }
      c.set('audit', { subject: cardId, detail: { change, stock: end.stock } })
      return c.json({ stock: end.stock })
    } catch (error) {
      const said = explainIfWechat(localeOf(c), error)
      if (!said || said.isPassing) throw error
      // Whatever WeChat has against it, there is one field to mend it in.
      const { message } = said
      return refuseConsole(c, 502, { code: 'wechat_refused', message, fields: { change: message } })
    }
  },
}
