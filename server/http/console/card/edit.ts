import { EditCard, type CardEdited } from '../../../../shared/console/card.ts'
import { editCard } from '../../../usecase/card/editCard.ts'
import { readBody } from '../readBody.ts'
import { refuseError } from '../refuseError.ts'
import type { ConsoleRoute } from '../route.ts'
import { cardIdOf } from './cardIdOf.ts'
import { refuseCard, refuseFaults } from './refuseCard.ts'

/** PATCH /api/console/cards/:cardId: an EditCard; answers CardEdited. 409 `stale` where the card changed meanwhile. */
export const edit: ConsoleRoute = {
  method: 'PATCH',
  path: '/cards/:cardId',
  operation: 'card.edit',
  answer: (house) => async (c) => {
    const subject = cardIdOf(c)
    c.set('audit', { subject })
    const body = await readBody(c, EditCard)
    if ('refusal' in body) return body.refusal
    const asked = [...new Set([...Object.keys(body.data.changes), ...body.data.clear])]
    c.set('audit', { subject, detail: { asked } })
    try {
      const end = await editCard(house, subject, body.data)
      if (end.outcome === 'invalid') return refuseFaults(c, end.faults, 'changes.')
      if (end.outcome !== 'edited') return refuseCard(c, end.outcome)
      const { revision, inReview, changed } = end
      c.set('audit', { subject, detail: { changed, inReview } })
      return c.json({ revision, inReview } satisfies CardEdited)
    } catch (error) {
      return refuseError(c, house, error, 'changes.')
    }
  },
}
