import type { Context } from 'hono'
import { Token } from '../../../../shared/console/people.ts'
import type { House } from '../../../usecase/house.ts'
import { bindTill } from '../../../usecase/till/bindTill.ts'
import { callerOf } from '../callerOf.ts'
import { sessionOf } from '../../middleware/cookies.ts'
import { readBody } from '../readBody.ts'
import { answerEntry } from './answerEntry.ts'
import { refuseTill } from './refuseTill.ts'

/** POST /api/console/till-link/bind: this WeChat becomes the till of whoever made the code. 401 `no_openid`, 404 `link_gone`, 409 `openid_taken`. */
export const bindTillLink = (house: House) => async (c: Context) => {
  const body = await readBody(c, Token)
  if ('refusal' in body) return refuseTill(c, 'link_gone')
  const caller = { ...callerOf(c, house), openid: await sessionOf(c, house) }
  return answerEntry(c, await bindTill(house, { token: body.data.token, caller }))
}
