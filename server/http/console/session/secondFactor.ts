import type { Context } from 'hono'
import { SecondFactor, type SignedIn } from '../../../../shared/console/people.ts'
import { peopleText } from '../../../../shared/text/console/people.ts'
import type { House } from '../../../usecase/house.ts'
import { passSecondFactor } from '../../../usecase/staff/passSecondFactor.ts'
import { localeOf } from '../../locale.ts'
import { callerOf, passCookies } from '../callerOf.ts'
import { readBody } from '../readBody.ts'
import { refuseConsole } from '../refuseConsole.ts'
import { refuseTries } from './refuseTries.ts'

/** POST /api/console/sign-in/second-factor. 403 `wrong_code`, `locked`, `suspended`, or `challenge_gone`: back to the password. */
export const secondFactor = (house: House) => async (c: Context) => {
  const { signIn: say, account, field } = peopleText(localeOf(c))
  const body = await readBody(c, SecondFactor, () => field.code)
  if ('refusal' in body) return body.refusal
  const result = await passSecondFactor(house, body.data, callerOf(c, house))
  if (result.outcome === 'refused') {
    if (result.code === 'too_many_tries') return refuseTries(c, result.minutes)
    const message = result.code === 'locked' ? account.locked(result.minutes) : say[result.code]
    return refuseConsole(c, 403, { code: result.code, message })
  }
  passCookies(c, result.cookies)
  return c.json({ next: 'done' } satisfies SignedIn)
}
