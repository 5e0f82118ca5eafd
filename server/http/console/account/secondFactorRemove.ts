import { WithPassword } from '../../../../shared/console/people.ts'
import { removeSecondFactor } from '../../../usecase/staff/removeSecondFactor.ts'
import { callerOf, passCookies } from '../callerOf.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseAccount } from './refuseAccount.ts'

/** POST /api/console/account/second-factor/remove: {} -> { ok: true }. 422 at `password`, 409 `second_factor_off`, 429 `locked`. */
export const secondFactorRemove: ConsoleRoute = {
  method: 'POST',
  path: '/account/second-factor/remove',
  operation: 'account.own',
  answer: (house) => async (c, staff) => {
    c.set('audit', { subject: staff.name })
    const body = await readBody(c, WithPassword)
    if ('refusal' in body) return body.refusal
    const { password } = body.data
    const result = await removeSecondFactor(house, staff, { password, caller: callerOf(c, house) })
    if (result.outcome === 'refused') return refuseAccount(c, result, 'password')
    passCookies(c, result.cookies)
    return c.json({ ok: true })
  },
}
