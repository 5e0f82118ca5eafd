import type { Context } from 'hono'
import type { House } from '../../../usecase/house.ts'
import { signOut as signOutStaff } from '../../../usecase/staff/signOut.ts'
import { callerAtDoor, passCookies } from '../callerOf.ts'

/** POST /api/console/sign-out: {} -> { ok: true }, whether or not anybody was signed in. */
export const signOut = (house: House) => async (c: Context) => {
  const { cookies } = await signOutStaff(house, await callerAtDoor(c, house))
  passCookies(c, cookies)
  return c.json({ ok: true })
}
