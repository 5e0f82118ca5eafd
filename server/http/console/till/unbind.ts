import { unbindTill } from '../../../usecase/till/unbindTill.ts'
import { refusePerson } from '../people/refusePerson.ts'
import type { ConsoleRoute } from '../route.ts'

/** POST /api/console/account/till/unbind: {} -> { ok: true }, whether or not a WeChat of hers was a till. */
export const unbind: ConsoleRoute = {
  method: 'POST',
  path: '/account/till/unbind',
  operation: 'till.bind',
  answer: (house) => async (c, staff) => {
    c.set('audit', { subject: staff.name, detail: { unbound: true } })
    const result = await unbindTill(house, { id: staff.id, by: staff.id })
    return result.outcome === 'done' ? c.json({ ok: true }) : refusePerson(c, result.code)
  },
}
