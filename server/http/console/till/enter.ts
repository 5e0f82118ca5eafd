import type { Context } from 'hono'
import type { House } from '../../../usecase/house.ts'
import { enterTill } from '../../../usecase/till/enterTill.ts'
import { callerOf } from '../callerOf.ts'
import { sessionOf } from '../../middleware/cookies.ts'
import { answerEntry } from './answerEntry.ts'

/** POST /api/console/till/enter: {} signs in a WeChat that is somebody's till. 401 `no_openid`, 403 `not_bound`, `suspended`. */
export const enter = (house: House) => async (c: Context) =>
  answerEntry(c, await enterTill(house, { ...callerOf(c, house), openid: await sessionOf(c, house) }))
