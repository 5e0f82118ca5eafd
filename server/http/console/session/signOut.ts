import type { Context } from 'hono'
import type { House } from '../../../usecase/house.ts'
import { signOut as signOutStaff } from '../../../usecase/staff/signOut.ts'
import { callerOf, passCookies } from '../callerOf.ts'

/** POST /api/console/sign-out: {} -> { ok: true }, whether or not anybody was signed in. */
export const signOut = (house: House) => async (c: Context) => {
  const { cookies } = await signOutStaff(house, callerOf(c, house))
  passCookies(c, cookies)
  return c.json({ ok: true })
}
