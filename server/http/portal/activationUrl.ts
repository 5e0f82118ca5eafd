import type { ActivationUrl } from '../../../shared/portal.ts'
import type { House } from '../../usecase/house.ts'
import { activationUrl as findActivationUrl } from '../../usecase/portal/activationUrl.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'
import { readCardRequest } from './cardRequest.ts'

/** POST /api/portal/activation-url { cardId, channel? }: WeChat's open-card component for this card. */
export const activationUrl = (house: House) =>
  withSession(house, async (c) => {
    const request = await readCardRequest(c)
    if (!request) return refuse(c, 'bad_request')
    const found = await findActivationUrl(house, request)
    return found.outcome === 'found'
      ? c.json({ url: found.url } satisfies ActivationUrl)
      : refuse(c, found.outcome)
  })
