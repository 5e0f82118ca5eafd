import type { Context } from 'hono'
import { Token } from '../../../../shared/console/people.ts'
import { peopleText } from '../../../../shared/text/console/people.ts'
import type { House } from '../../../usecase/house.ts'
import { viewInvitation as view } from '../../../usecase/staff/viewInvitation.ts'
import { localeOf } from '../../locale.ts'
import { readBody } from '../readBody.ts'
import { refuseConsole } from '../refuseConsole.ts'

/** POST /api/console/invitation: what a one-time link leads to; 404 `link_gone`. */
export const viewInvitation = (house: House) => async (c: Context) => {
  const gone = { code: 'link_gone', message: peopleText(localeOf(c)).link.link_gone }
  const body = await readBody(c, Token)
  // A token that was cut while it was copied is as good as none.
  const found = 'data' in body ? await view(house, body.data.token) : undefined
  return found ? c.json(found) : refuseConsole(c, 404, gone)
}
