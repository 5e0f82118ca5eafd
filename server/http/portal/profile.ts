import { z } from 'zod'
import type { House } from '../../usecase/house.ts'
import { viewProfile } from '../../usecase/portal/viewProfile.ts'
import { localeOf } from '../locale.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'

const Query = z.object({
  card: z
    .string()
    .regex(/^[\w-]{1,32}$/)
    .optional(),
})

/** GET /api/portal/profile?card=: what the session's member gave, in full; answers a Profile. */
export const profile = (house: House) =>
  withSession(house, async (c, openid) => {
    const query = Query.safeParse(c.req.query())
    if (!query.success) return refuse(c, 'bad_request')
    const viewed = await viewProfile(house, { openid, cardId: query.data.card, locale: localeOf(c) })
    return viewed.outcome === 'profile' ? c.json(viewed.profile) : refuse(c, viewed.outcome)
  })
