import type { Context } from 'hono'
import { peopleText } from '../../../../shared/text/console/people.ts'
import type { PasswordRefusal } from '../../../usecase/staff/withTry.ts'
import { localeOf } from '../../locale.ts'
import { refuseFields } from '../readBody.ts'
import { refuseConsole } from '../refuseConsole.ts'

type Refusal =
  | PasswordRefusal
  | { code: 'second_factor_on' | 'second_factor_off' | 'second_factor_not_started' }

/** 422 at the field of the current password, 409 for what does not fit how things stand, 429 while the account is locked. */
export function refuseAccount(c: Context, refusal: Refusal, field: 'password' | 'current'): Response {
  const { account } = peopleText(localeOf(c))
  const { code } = refusal
  if (code === 'wrong_password') return refuseFields(c, { [field]: account.wrong_password })
  if (code === 'locked') return refuseConsole(c, 429, { code, message: account.locked(refusal.minutes) })
  return refuseConsole(c, 409, { code, message: account[code] })
}
