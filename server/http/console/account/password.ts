import { ChangePassword } from '../../../../shared/console/people.ts'
import { peopleText } from '../../../../shared/text/console/people.ts'
import { changePassword } from '../../../usecase/staff/changePassword.ts'
import { localeOf } from '../../locale.ts'
import { fieldSentence } from '../fieldSentence.ts'
import { readBody, refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseAccount } from './refuseAccount.ts'

/** POST /api/console/account/password: {} -> { ok: true }; other sessions end. 422 with `fields` current or next, 429 `locked`. */
export const password: ConsoleRoute = {
  method: 'POST',
  path: '/account/password',
  operation: 'account.own',
  answer: (house) => async (c, staff) => {
    c.set('audit', { subject: staff.name })
    const body = await readBody(c, ChangePassword, fieldSentence(c))
    if ('refusal' in body) return body.refusal
    const result = await changePassword(house, staff, body.data)
    if (result.outcome === 'done') return c.json({ ok: true })
    if (result.code === 'wrong_password' || result.code === 'locked')
      return refuseAccount(c, result, 'current')
    return refuseFields(c, { next: peopleText(localeOf(c)).field[result.code] })
  },
}
