import { viewCards } from '../../../usecase/card/viewCards.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/cards: { items: CardSummary[] }. */
export const list: ConsoleRoute = {
  method: 'GET',
  path: '/cards',
  operation: 'card.view',
  answer: (house) => async (c) => c.json({ items: await viewCards(house) }),
}
