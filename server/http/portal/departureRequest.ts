import { DepartureRequest } from '../../../shared/membership.ts'
import { requestDeparture } from '../../usecase/departure/requestDeparture.ts'
import type { House } from '../../usecase/house.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'
import { readJson } from './readJson.ts'

/** POST /api/portal/departure: a DepartureRequest; answers a DepartureAnswer. */
export const departureRequest = (house: House) =>
  withSession(house, async (c, openid) => {
    const request = await readJson(c, DepartureRequest)
    if (!request) return refuse(c, 'bad_request')
    const answer = await requestDeparture(house, { openid, request })
    return answer.outcome === 'no_member' ? refuse(c, 'no_member') : c.json(answer)
  })
