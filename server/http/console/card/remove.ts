import { DeleteCard } from '../../../../shared/console/card.ts'
import { cardProblems } from '../../../../shared/text/console/cardProblems.ts'
import { deleteCard } from '../../../usecase/card/deleteCard.ts'
import { localeOf } from '../../locale.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { cardIdOf } from './cardIdOf.ts'
import { refuseCard } from './refuseCard.ts'

/** POST /api/console/cards/:cardId/delete: the card's title, typed. Irreversible; held cards live on. */
export const remove: ConsoleRoute = {
  method: 'POST',
  path: '/cards/:cardId/delete',
  operation: 'card.delete',
  answer: (house) => async (c) => {
    const cardId = cardIdOf(c)
    c.set('audit', { subject: cardId })
    const body = await readBody(c, DeleteCard)
    if ('refusal' in body) return body.refusal
    const end = await deleteCard(house, { cardId, title: body.data.title })
    if (end === 'wrong_title') {
      return refuseCard(c, 'invalid', { title: cardProblems(localeOf(c)).wrong_title })
    }
    return end === 'deleted' ? c.json({ ok: true }) : refuseCard(c, end)
  },
}
