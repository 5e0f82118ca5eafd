import type { House } from '../../usecase/house.ts'
import { viewCopy } from '../../usecase/portal/viewCopy.ts'
import { localeOf } from '../locale.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'
import { copyFile } from './copyFile.ts'

/** GET /api/portal/export: everything that is kept of the session's member, as a JSON file; each time is written down. */
export const exportCopy = (house: House) =>
  withSession(house, async (c, openid) => {
    const viewed = await viewCopy(house, { openid, locale: localeOf(c) })
    return viewed.outcome === 'copy' ? copyFile(c, viewed.copy) : refuse(c, viewed.outcome)
  })
