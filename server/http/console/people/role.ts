import { ChangeRole } from '../../../../shared/console/people.ts'
import { changeRole } from '../../../usecase/staff/changeRole.ts'
import { fieldSentence } from '../fieldSentence.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { refusePerson } from './refusePerson.ts'

/** POST /api/console/people/:id/role. 409 `own_role`, `last_owner`. */
export const role: ConsoleRoute = {
  method: 'POST',
  path: '/people/:id/role',
  operation: 'people.edit',
  answer: (house) => async (c, staff) => {
    const body = await readBody(c, ChangeRole, fieldSentence(c))
    if ('refusal' in body) return body.refusal
    const id = c.req.param('id') ?? ''
    const result = await changeRole(house, { id, role: body.data.role, by: staff.id })
    if (result.outcome === 'refused') {
      c.set('audit', { subject: id })
      return refusePerson(c, result.code)
    }
    c.set('audit', {
      subject: result.person.name,
      detail: { from: result.person.role, to: body.data.role },
    })
    return c.json({ ok: true })
  },
}
