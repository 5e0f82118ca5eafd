import type { Invited } from '../../../../shared/console/people.ts'
import { resetPassword } from '../../../usecase/staff/resetPassword.ts'
import type { ConsoleRoute } from '../route.ts'
import { refusePerson } from './refusePerson.ts'

/** POST /api/console/people/:id/reset: a link for a new password, shown once. 409 `is_suspended`. */
export const reset: ConsoleRoute = {
  method: 'POST',
  path: '/people/:id/reset',
  operation: 'people.edit',
  answer: (house) => async (c, staff) => {
    const id = c.req.param('id') ?? ''
    const result = await resetPassword(house, { id, by: staff.id })
    c.set('audit', { subject: result.outcome === 'done' ? result.name : id })
    if (result.outcome === 'refused') return refusePerson(c, result.code)
    const { link, expiresAt } = result
    return c.json({ link, expiresAt } satisfies Invited)
  },
}
