import type { House } from '../../usecase/house.ts'
import { viewMemberCode } from '../../usecase/portal/viewMemberCode.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'

/** GET /api/portal/member-code: this minute's code for the till and those of the next minutes; answers MemberCodes. */
export const memberCode = (house: House) =>
  withSession(house, async (c, openid) => {
    const viewed = await viewMemberCode(house, openid)
    return viewed.outcome === 'codes' ? c.json(viewed.codes) : refuse(c, viewed.outcome)
  })
