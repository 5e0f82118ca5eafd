import type { CardExt } from '../../../shared/portal.ts'
import type { House } from '../../usecase/house.ts'
import { signCard } from '../../usecase/portal/signCard.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'
import { readCardRequest } from './cardRequest.ts'

/** POST /api/portal/card-ext { cardId, channel? }: the argument of `wx.addCard`, fresh at each call. */
export const cardExt = (house: House) =>
  withSession(house, async (c, openid) => {
    const request = await readCardRequest(c)
    if (!request) return refuse(c, 'bad_request')
    const signed = await signCard(house, { openid, ...request })
    if (signed.outcome !== 'signed') return refuse(c, signed.outcome)
    return c.json({ cardId: signed.cardId, cardExt: signed.cardExt } satisfies CardExt)
  })
