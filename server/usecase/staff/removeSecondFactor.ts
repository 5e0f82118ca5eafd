import { getStaff } from '../../store/statement/getStaff.ts'
import type { House } from '../house.ts'
import { authOf, headersOf, type Caller } from './auth.ts'
import { loginError } from './loginError.ts'
import { withTry, type PasswordRefusal } from './withTry.ts'
import type { SignedInStaff } from './whoIs.ts'

/** From now on her password is enough. Her session is another one from here on. */
export async function removeSecondFactor(
  house: House,
  staff: SignedInStaff,
  { password, caller }: { password: string; caller: Caller },
): Promise<
  { outcome: 'done'; cookies: string[] } | PasswordRefusal | { outcome: 'refused'; code: 'second_factor_off' }
> {
  const person = await getStaff(house.db, staff.id)
  if (!person?.twoFactorEnabled) return { outcome: 'refused', code: 'second_factor_off' }
  return withTry(house, staff, async () => {
    const answer = await authOf(house)
      .api.disableTwoFactor({ body: { password }, headers: headersOf(caller), returnHeaders: true })
      .catch(loginError)
    if ('code' in answer) return undefined
    return { outcome: 'done', cookies: answer.headers.getSetCookie() }
  })
}
