import { viewDeparture } from '../../usecase/departure/viewDeparture.ts'
import type { House } from '../../usecase/house.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'

/** GET /api/portal/departure: what leaving would mean for the session's member; answers a DepartureView. */
export const departure = (house: House) =>
  withSession(house, async (c, openid) => {
    const viewed = await viewDeparture(house, openid)
    return viewed.outcome === 'view' ? c.json(viewed.view) : refuse(c, viewed.outcome)
  })
