import type { Context } from 'hono'
import { CreateCard, type CardCreated } from '../../../../shared/console/card.ts'
import { cardProblems } from '../../../../shared/text/console/cardProblems.ts'
import { createCard, type CreationEnd } from '../../../usecase/card/createCard.ts'
import { explainWechat } from '../../../usecase/console/explainWechat.ts'
import { localeOf } from '../../locale.ts'
import { readBody } from '../readBody.ts'
import { refuseError } from '../refuseError.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseCard, refuseFaults } from './refuseCard.ts'

/** POST /api/console/cards: a CreateCard, once a key; answers CardCreated. 409 `creation_unsure` after a lost answer. */
export const create: ConsoleRoute = {
  method: 'POST',
  path: '/cards',
  operation: 'card.create',
  answer: (house) => async (c, staff) => {
    const body = await readBody(c, CreateCard)
    if ('refusal' in body) return body.refusal
    const { title, activation } = body.data.card
    c.set('audit', { subject: title, detail: { activation: activation.mode } })
    try {
      const made = await createCard(house, { ...body.data, by: staff.id })
      if (made.outcome === 'invalid') return refuseFaults(c, made.faults)
      if (made.outcome === 'unsure') return refuseCard(c, 'creation_unsure')
      const { cardId, form } = made
      c.set('audit', { subject: cardId, detail: { title, activation: activation.mode, form } })
      return c.json({ cardId, form, ...messageOf(c, made) } satisfies CardCreated, 201)
    } catch (error) {
      return refuseError(c, house, error, 'card.')
    }
  },
}

function messageOf(c: Context, made: Extract<CreationEnd, { outcome: 'created' }>): { message?: string } {
  if (!made.formError) return {}
  const locale = localeOf(c)
  return { message: cardProblems(locale).form_missing(explainWechat(locale, made.formError).message) }
}
