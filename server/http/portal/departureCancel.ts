import { cancelDeparture } from '../../usecase/departure/cancelDeparture.ts'
import type { House } from '../../usecase/house.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'

/** POST /api/portal/departure/cancel: she has changed her mind; answers a DepartureAnswer. */
export const departureCancel = (house: House) =>
  withSession(house, async (c, openid) => {
    const answer = await cancelDeparture(house, openid)
    return answer.outcome === 'no_member' ? refuse(c, 'no_member') : c.json(answer)
  })
