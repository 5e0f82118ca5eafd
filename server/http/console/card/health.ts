import { cureCard } from '../../../usecase/card/cureCard.ts'
import { viewHealth } from '../../../usecase/card/viewHealth.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { cardIdOf } from './cardIdOf.ts'
import { refuseCard } from './refuseCard.ts'

/** GET /api/console/cards/:cardId/health: Health. */
export const health: ConsoleRoute = {
  method: 'GET',
  path: '/cards/:cardId/health',
  operation: 'card.view',
  answer: (house) => async (c) => {
    const found = await viewHealth(house, localeOf(c), cardIdOf(c))
    return found ? c.json(found) : refuseCard(c, 'card_unknown')
  },
}

/** POST /api/console/cards/:cardId/health/:check/cure: mends what the finding offers to mend; answers the Health afterwards. */
export const cure: ConsoleRoute = {
  method: 'POST',
  path: '/cards/:cardId/health/:check/cure',
  operation: 'card.edit',
  answer: (house) => async (c) => {
    const cardId = cardIdOf(c)
    const check = c.req.param('check') ?? ''
    c.set('audit', { subject: cardId, detail: { cure: check.slice(0, 20) } })
    const end = await cureCard(house, { cardId, check })
    if (end !== 'cured') return refuseCard(c, end)
    return c.json(await viewHealth(house, localeOf(c), cardId))
  },
}
