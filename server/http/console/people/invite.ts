import { Invite, type Invited } from '../../../../shared/console/people.ts'
import { peopleText } from '../../../../shared/text/console/people.ts'
import { invite as inviteStaff } from '../../../usecase/staff/invite.ts'
import { localeOf } from '../../locale.ts'
import { fieldSentence } from '../fieldSentence.ts'
import { readBody, refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'

/** POST /api/console/people/invite: the link is shown once. 422 where the e-mail has an account. */
export const invite: ConsoleRoute = {
  method: 'POST',
  path: '/people/invite',
  operation: 'people.edit',
  answer: (house) => async (c, staff) => {
    const body = await readBody(c, Invite, fieldSentence(c))
    if ('refusal' in body) return body.refusal
    c.set('audit', { subject: body.data.name, detail: { role: body.data.role } })
    const result = await inviteStaff(house, { ...body.data, invitedBy: staff.id })
    if (result.outcome === 'refused')
      return refuseFields(c, { email: peopleText(localeOf(c)).people[result.code] })
    const { link, expiresAt } = result
    return c.json({ link, expiresAt } satisfies Invited)
  },
}
