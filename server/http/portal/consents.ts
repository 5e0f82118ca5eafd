import type { PortalConsents } from '../../../shared/membership.ts'
import { viewConsents } from '../../usecase/consent/viewConsents.ts'
import type { House } from '../../usecase/house.ts'
import { localeOf } from '../locale.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'

/** GET /api/portal/consents: what the session's member agreed to, and what she may; answers PortalConsents. */
export const consents = (house: House) =>
  withSession(house, async (c, openid) => {
    const viewed = await viewConsents(house, { openid, locale: localeOf(c) })
    if (viewed.outcome === 'no_member') return refuse(c, 'no_member')
    return c.json({ consents: viewed.consents } satisfies PortalConsents)
  })
