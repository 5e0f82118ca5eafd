import type { SecondFactorStart } from '../../../shared/console/people.ts'
import { getCardRow } from '../card/cardRow.ts'
import type { House } from '../house.ts'
import { authOf, headersOf, type Caller } from './auth.ts'
import { loginError } from './loginError.ts'
import { withTry, type PasswordRefusal } from './withTry.ts'
import type { SignedInStaff } from './whoIs.ts'

/**
 * A secret for her authenticator, and ten backup codes, shown once. Nothing is asked of her until a first code has proved that
 * the authenticator has it; starting again makes another secret.
 */
export async function startSecondFactor(
  house: House,
  staff: SignedInStaff,
  { password, caller }: { password: string; caller: Caller },
): Promise<
  | ({ outcome: 'started' } & SecondFactorStart)
  | PasswordRefusal
  | { outcome: 'refused'; code: 'second_factor_on' }
> {
  const card = await getCardRow(house.db)
  // What she will see in her authenticator, beside her e-mail.
  const issuer = card?.template.brandName || '会员卡后台'
  return withTry(house, staff, async () => {
    const answer = await authOf(house)
      .api.enableTwoFactor({ body: { password, method: 'totp', issuer }, headers: headersOf(caller) })
      .catch(loginError)
    if ('code' in answer) {
      if (answer.code === 'INVALID_PASSWORD') return undefined
      return { outcome: 'refused', code: 'second_factor_on' }
    }
    if (answer.method !== 'totp') throw new TypeError('the library began another second factor')
    const { totpURI: uri, backupCodes } = answer
    return { outcome: 'started', uri, secret: new URL(uri).searchParams.get('secret') ?? '', backupCodes }
  })
}
