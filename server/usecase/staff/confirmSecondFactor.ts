import { getStaff } from '../../store/statement/getStaff.ts'
import type { House } from '../house.ts'
import { authOf, headersOf, type Caller } from './auth.ts'
import { loginError } from './loginError.ts'
import type { SignedInStaff } from './whoIs.ts'

type Refusal = 'wrong_code' | 'second_factor_on' | 'second_factor_not_started'

/** The first code of her authenticator turns the second factor on. Her session is another one from here on. */
export async function confirmSecondFactor(
  house: House,
  staff: SignedInStaff,
  { code, caller }: { code: string; caller: Caller },
): Promise<{ outcome: 'done'; cookies: string[] } | { outcome: 'refused'; code: Refusal }> {
  const person = await getStaff(house.db, staff.id)
  if (person?.twoFactorEnabled) return { outcome: 'refused', code: 'second_factor_on' }
  const digits = code.replaceAll(/\s/g, '')
  const answer = await authOf(house)
    .api.verifyTOTP({ body: { code: digits }, headers: headersOf(caller), returnHeaders: true })
    .catch(loginError)
  if ('code' in answer) {
    const why = answer.code === 'INVALID_CODE' ? 'wrong_code' : 'second_factor_not_started'
    return { outcome: 'refused', code: why }
  }
  return { outcome: 'done', cookies: answer.headers.getSetCookie() }
}
