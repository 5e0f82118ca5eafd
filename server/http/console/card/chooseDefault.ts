import { chooseDefault } from '../../../usecase/card/chooseDefault.ts'
import type { ConsoleRoute } from '../route.ts'
import { cardIdOf } from './cardIdOf.ts'
import { refuseCard } from './refuseCard.ts'

/** POST /api/console/cards/:cardId/default: the card that customers see where a link names none. */
export const makeDefault: ConsoleRoute = {
  method: 'POST',
  path: '/cards/:cardId/default',
  operation: 'card.edit',
  answer: (house) => async (c) => {
    const cardId = cardIdOf(c)
    c.set('audit', { subject: cardId, detail: { default: true } })
    const end = await chooseDefault(house, cardId)
    return end === 'chosen' ? c.json({ ok: true }) : refuseCard(c, end)
  },
}
