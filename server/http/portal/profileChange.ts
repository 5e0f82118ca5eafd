import { ProfileChange } from '../../../shared/membership.ts'
import type { House } from '../../usecase/house.ts'
import { changeProfile } from '../../usecase/portal/changeProfile.ts'
import { localeOf } from '../locale.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'
import { readJson } from './readJson.ts'

/** POST /api/portal/profile: a ProfileChange; answers ProfileChanged. */
export const profileChange = (house: House) =>
  withSession(house, async (c, openid) => {
    const change = await readJson(c, ProfileChange)
    if (!change) return refuse(c, 'bad_request')
    const changed = await changeProfile(house, { openid, locale: localeOf(c), change })
    return changed.outcome === 'no_member' ? refuse(c, 'no_member') : c.json(changed)
  })
