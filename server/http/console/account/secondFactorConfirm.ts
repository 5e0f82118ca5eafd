import { SecondFactor } from '../../../../shared/console/people.ts'
import { peopleText } from '../../../../shared/text/console/people.ts'
import { confirmSecondFactor } from '../../../usecase/staff/confirmSecondFactor.ts'
import { localeOf } from '../../locale.ts'
import { callerOf, passCookies } from '../callerOf.ts'
import { fieldSentence } from '../fieldSentence.ts'
import { readBody, refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseAccount } from './refuseAccount.ts'

/** POST /api/console/account/second-factor/confirm: {} -> { ok: true }. 422 at `code`, 409 `second_factor_on`, `second_factor_not_started`. */
export const secondFactorConfirm: ConsoleRoute = {
  method: 'POST',
  path: '/account/second-factor/confirm',
  operation: 'account.own',
  answer: (house) => async (c, staff) => {
    c.set('audit', { subject: staff.name })
    const body = await readBody(c, SecondFactor, fieldSentence(c))
    if ('refusal' in body) return body.refusal
    const { code } = body.data
    const result = await confirmSecondFactor(house, staff, { code, caller: callerOf(c, house) })
    if (result.outcome === 'done') {
      passCookies(c, result.cookies)
      return c.json({ ok: true })
    }
    const { code: why } = result
    if (why === 'wrong_code')
      return refuseFields(c, { code: peopleText(localeOf(c)).account.wrong_first_code })
    return refuseAccount(c, { code: why }, 'password')
  },
}
