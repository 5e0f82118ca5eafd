import type { House } from '../../usecase/house.ts'
import { makeCopyLink } from '../../usecase/portal/makeCopyLink.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'

/** POST /api/portal/export-link: a one-time way to the file for a browser outside WeChat; answers a CopyLink. */
export const exportLink = (house: House) =>
  withSession(house, async (c, openid) => {
    const made = await makeCopyLink(house, openid)
    return made.outcome === 'made' ? c.json(made.link) : refuse(c, made.outcome)
  })
