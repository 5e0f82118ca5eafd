import { ReadImport } from '../../../../shared/console/transfer.ts'
import { beginReading } from '../../../usecase/transfer/beginReading.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { importIdOf, refuseTransfer } from './refuseTransfer.ts'

/** POST /api/console/member-imports/:id/read: a task reads the file. 409 `incomplete` where parts are missing, `wrong_state` once it is imported. */
export const read: ConsoleRoute = {
  method: 'POST',
  path: '/member-imports/:id/read',
  operation: 'member.import',
  answer: (house) => async (c) => {
    const body = await readBody(c, ReadImport)
    if ('refusal' in body) return body.refusal
    const id = importIdOf(c)
    c.set('audit', { subject: id, detail: body.data })
    const begun = await beginReading(house, { id, ...body.data })
    return begun.outcome === 'begun' ? c.json({}) : refuseTransfer(c, begun.outcome)
  },
}
