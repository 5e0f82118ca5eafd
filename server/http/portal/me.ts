import type { Context } from 'hono'
import { z } from 'zod'
import type { House } from '../../usecase/house.ts'
import { awaitMe } from '../../usecase/me/awaitMe.ts'
import type { Surroundings } from '../context.ts'
import { localeOf } from '../locale.ts'
import { landingOf } from '../middleware/cookies.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'

const Query = z.object({
  card: z
    .string()
    .regex(/^[\w-]{1,32}$/)
    .optional(),
  since: z.string().max(64).optional(),
  wait: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .refine((seconds) => seconds <= 25)
    .optional(),
})

/** Ends with her request, or with the server: whoever waits is then told what is known now. */
function endOf(c: Context): AbortSignal {
  const { closing } = (c.env ?? {}) as Surroundings
  return closing ? AbortSignal.any([c.req.raw.signal, closing]) : c.req.raw.signal
}

/** GET /api/portal/me: what the session's own openid may see of one card; with `since` and `wait`, when it differs. */
export const me = (house: House) =>
  withSession(house, async (c, openid) => {
    const query = Query.safeParse(c.req.query())
    if (!query.success) return refuse(c, 'bad_request')
    const { card, since, wait } = query.data
    const activationId = await landingOf(c, house)
    const answer = await awaitMe(house, {
      openid,
      locale: localeOf(c),
      ...(card === undefined ? {} : { cardId: card }),
      ...(activationId === undefined ? {} : { activationId }),
      ...(since === undefined ? {} : { since }),
      ...(since === undefined || wait === undefined ? {} : { waitSeconds: wait, signal: endOf(c) }),
    })
    return c.json(answer)
  })
