import { ConsentChange } from '../../../shared/membership.ts'
import { changeConsent } from '../../usecase/consent/changeConsent.ts'
import type { House } from '../../usecase/house.ts'
import { localeOf } from '../locale.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'
import { readJson } from './readJson.ts'

/** POST /api/portal/consents: a ConsentChange; answers ConsentChanged. */
export const consentChange = (house: House) =>
  withSession(house, async (c, openid) => {
    const change = await readJson(c, ConsentChange)
    if (!change) return refuse(c, 'bad_request')
    const changed = await changeConsent(house, { openid, locale: localeOf(c), change })
    return changed.outcome === 'no_member' ? refuse(c, 'no_member') : c.json(changed)
  })
