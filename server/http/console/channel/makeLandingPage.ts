import { NewLandingPage } from '../../../../shared/console/channel.ts'
import { channelTexts } from '../../../../shared/text/console/channel.ts'
import { makeLandingPage as make } from '../../../usecase/channel/makeLandingPage.ts'
import { localeOf } from '../../locale.ts'
import { readBody, refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { channelField } from './refuseChannel.ts'

/** POST /api/console/landing-pages: a NewLandingPage; answers the LandingPage. 422 at `cards.0.cardId` for a card that nobody knows. */
export const makeLandingPage: ConsoleRoute = {
  method: 'POST',
  path: '/landing-pages',
  operation: 'channel.edit',
  answer: (house) => async (c) => {
    const body = await readBody(c, NewLandingPage, channelField(c))
    if ('refusal' in body) return body.refusal
    c.set('audit', {
      subject: body.data.title,
      detail: { cards: body.data.cards.map((card) => card.cardId) },
    })
    const result = await make(house, body.data)
    if (result.outcome === 'made') return c.json(result.page)
    return refuseFields(c, { [`cards.${result.index}.cardId`]: channelTexts(localeOf(c)).field.card })
  },
}
