import type { Adoptable } from '../../../../shared/console/card.ts'
import { cardProblems } from '../../../../shared/text/console/cardProblems.ts'
import { listAdoptable } from '../../../usecase/card/listAdoptable.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/cards/adoptable: { items: Adoptable[] }, cards of the account that this portal does not know. */
export const adoptable: ConsoleRoute = {
  method: 'GET',
  path: '/cards/adoptable',
  operation: 'card.adopt',
  answer: (house) => async (c) => {
    const texts = cardProblems(localeOf(c)).adopt
    const found = await listAdoptable(house)
    const items: Adoptable[] = found.map(({ problem, ...card }) => ({
      ...card,
      ...(problem ? { problem: texts[problem] } : {}),
    }))
    return c.json({ items })
  },
}
