import type { Context } from 'hono'
import { SignIn, type SignedIn } from '../../../../shared/console/people.ts'
import { peopleText } from '../../../../shared/text/console/people.ts'
import type { House } from '../../../usecase/house.ts'
import { signIn as signInStaff } from '../../../usecase/staff/signIn.ts'
import { localeOf } from '../../locale.ts'
import { callerOf, passCookies } from '../callerOf.ts'
import { readBody } from '../readBody.ts'
import { refuseTries } from './refuseTries.ts'
import { refuseConsole } from '../refuseConsole.ts'

/** POST /api/console/sign-in. 403 `wrong_credentials` (also while an account is locked) or `suspended`; 429 for an address with too many. */
export const signIn = (house: House) => async (c: Context) => {
  const { signIn: say, field } = peopleText(localeOf(c))
  const body = await readBody(c, SignIn, (path) => (path === 'email' ? field.email : undefined))
  if ('refusal' in body) return body.refusal
  const result = await signInStaff(house, body.data, callerOf(c, house))
  if (result.outcome === 'refused') {
    if (result.code === 'too_many_tries') return refuseTries(c, result.minutes)
    return refuseConsole(c, 403, { code: result.code, message: say[result.code] })
  }
  passCookies(c, result.cookies)
  return c.json({ next: result.outcome === 'signedIn' ? 'done' : 'second_factor' } satisfies SignedIn)
}
