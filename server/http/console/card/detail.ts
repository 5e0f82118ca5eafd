import { viewCard } from '../../../usecase/card/viewCard.ts'
import type { ConsoleRoute } from '../route.ts'
import { cardIdOf } from './cardIdOf.ts'
import { refuseCard } from './refuseCard.ts'

/** GET /api/console/cards/:cardId: a CardDetail, read from WeChat now. */
export const detail: ConsoleRoute = {
  method: 'GET',
  path: '/cards/:cardId',
  operation: 'card.view',
  answer: (house) => async (c) => {
    const card = await viewCard(house, cardIdOf(c))
    return card ? c.json(card) : refuseCard(c, 'card_unknown')
  },
}
