import type { House } from '../../usecase/house.ts'
import { syncMe } from '../../usecase/me/syncMe.ts'
import { localeOf } from '../locale.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'
import { readCardRequest } from './cardRequest.ts'

/** POST /api/portal/sync { cardId }: asks WeChat which cards she holds, and answers what is now known. */
export const sync = (house: House) =>
  withSession(house, async (c, openid) => {
    const request = await readCardRequest(c)
    if (!request) return refuse(c, 'bad_request')
    return c.json(await syncMe(house, { openid, cardId: request.cardId, locale: localeOf(c) }))
  })
