import { AdoptCards } from '../../../../shared/console/card.ts'
import { adoptCards } from '../../../usecase/card/adoptCards.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'

/** POST /api/console/cards/adopt: card ids of the account; answers { adopted, unknown }. */
export const adopt: ConsoleRoute = {
  method: 'POST',
  path: '/cards/adopt',
  operation: 'card.adopt',
  answer: (house) => async (c) => {
    const body = await readBody(c, AdoptCards)
    if ('refusal' in body) return body.refusal
    const end = await adoptCards(house, body.data.cardIds)
    c.set('audit', { subject: end.adopted.join(' '), detail: end })
    return c.json(end)
  },
}
