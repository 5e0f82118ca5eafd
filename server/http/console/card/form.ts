import { SetForm } from '../../../../shared/console/card.ts'
import { editForm } from '../../../usecase/card/editForm.ts'
import { viewForm } from '../../../usecase/card/viewForm.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { cardIdOf } from './cardIdOf.ts'
import { refuseCard, refuseFaults } from './refuseCard.ts'

/** GET /api/console/cards/:cardId/form: { revision, form? }; without a form where none was ever set here. */
export const readForm: ConsoleRoute = {
  method: 'GET',
  path: '/cards/:cardId/form',
  operation: 'card.view',
  answer: (house) => async (c) => {
    const form = await viewForm(house, cardIdOf(c))
    return form ? c.json(form) : refuseCard(c, 'card_unknown')
  },
}

/** PUT /api/console/cards/:cardId/form: a SetForm; answers { revision }. 409 `stale` where the form changed meanwhile. */
export const setForm: ConsoleRoute = {
  method: 'PUT',
  path: '/cards/:cardId/form',
  operation: 'card.edit',
  answer: (house) => async (c) => {
    const subject = cardIdOf(c)
    c.set('audit', { subject })
    const body = await readBody(c, SetForm)
    if ('refusal' in body) return body.refusal
    const { fields } = body.data.form
    c.set('audit', {
      subject,
      detail: { form: fields.map(({ id, required }) => (required ? `${id}*` : id)) },
    })
    const end = await editForm(house, subject, body.data)
    if (end.outcome === 'invalid') return refuseFaults(c, end.faults, 'form.')
    if (end.outcome === 'stale') return refuseCard(c, 'form_stale')
    return end.outcome === 'set' ? c.json({ revision: end.revision }) : refuseCard(c, end.outcome)
  },
}
