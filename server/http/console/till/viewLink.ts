import type { Context } from 'hono'
import { Token } from '../../../../shared/console/people.ts'
import type { House } from '../../../usecase/house.ts'
import { viewTillLink } from '../../../usecase/till/viewTillLink.ts'
import { sessionOf } from '../../middleware/cookies.ts'
import { readBody } from '../readBody.ts'
import { refuseTill } from './refuseTill.ts'

/** POST /api/console/till-link: whose till a code makes; 404 `link_gone`. */
export const viewLink = (house: House) => async (c: Context) => {
  const body = await readBody(c, Token)
  const openid = await sessionOf(c, house)
  // A token that was cut while it was copied is as good as none.
  const found = 'data' in body ? await viewTillLink(house, { token: body.data.token, openid }) : undefined
  return found ? c.json(found) : refuseTill(c, 'link_gone')
}
