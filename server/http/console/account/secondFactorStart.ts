import { WithPassword, type SecondFactorStart } from '../../../../shared/console/people.ts'
import { startSecondFactor } from '../../../usecase/staff/startSecondFactor.ts'
import { callerOf } from '../callerOf.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseAccount } from './refuseAccount.ts'

/** POST /api/console/account/second-factor/start. 422 at `password`, 409 `second_factor_on`, 429 `locked`. */
export const secondFactorStart: ConsoleRoute = {
  method: 'POST',
  path: '/account/second-factor/start',
  operation: 'account.own',
  answer: (house) => async (c, staff) => {
    c.set('audit', { subject: staff.name })
    const body = await readBody(c, WithPassword)
    if ('refusal' in body) return body.refusal
    const { password } = body.data
    const result = await startSecondFactor(house, staff, { password, caller: callerOf(c, house) })
    if (result.outcome === 'refused') return refuseAccount(c, result, 'password')
    const { uri, secret, backupCodes } = result
    return c.json({ uri, secret, backupCodes } satisfies SecondFactorStart)
  },
}
