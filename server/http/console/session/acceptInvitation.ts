import type { Context } from 'hono'
import { AcceptInvitation, type SignedIn } from '../../../../shared/console/people.ts'
import { peopleText } from '../../../../shared/text/console/people.ts'
import type { House } from '../../../usecase/house.ts'
import { acceptInvitation as accept } from '../../../usecase/staff/acceptInvitation.ts'
import { localeOf } from '../../locale.ts'
import { callerOf, passCookies } from '../callerOf.ts'
import { fieldSentence } from '../fieldSentence.ts'
import { readBody, refuseFields } from '../readBody.ts'
import { refuseConsole } from '../refuseConsole.ts'

/** POST /api/console/invitation/accept: makes the account and signs in. 404 `link_gone`, 409 `email_taken`, 422 with `fields`. */
export const acceptInvitation = (house: House) => async (c: Context) => {
  const { link, field } = peopleText(localeOf(c))
  const body = await readBody(c, AcceptInvitation, fieldSentence(c))
  if ('refusal' in body) return body.refusal
  const result = await accept(house, body.data, callerOf(c, house))
  if (result.outcome === 'accepted') {
    passCookies(c, result.cookies)
    return c.json({ next: 'done' } satisfies SignedIn)
  }
  const { code } = result
  if (code === 'link_gone') return refuseConsole(c, 404, { code, message: link.link_gone })
  if (code === 'email_taken') return refuseConsole(c, 409, { code, message: link.email_taken })
  return refuseFields(c, { password: field[code] })
}
