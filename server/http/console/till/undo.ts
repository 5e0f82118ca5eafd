import { TillUndo, type TillUndone } from '../../../../shared/console/till.ts'
import { undoAtTill } from '../../../usecase/till/undoAtTill.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseUndo, tillField } from './refuseTill.ts'

/** POST /api/console/till/undo: a TillUndo, answers TillUndone. */
export const undo: ConsoleRoute = {
  method: 'POST',
  path: '/till/undo',
  operation: 'till.undo',
  till: true,
  answer: (house) => async (c, staff) => {
    const body = await readBody(c, TillUndo, tillField(c))
    if ('refusal' in body) return body.refusal
    c.set('audit', { subject: body.data.postingId })
    const result = await undoAtTill(house, staff, body.data)
    if (result.outcome === 'refused') return refuseUndo(c, result)
    const { postingId: by, points, today } = result
    c.set('audit', { subject: body.data.postingId, detail: { by } })
    return c.json({ points, today } satisfies TillUndone)
  },
}
