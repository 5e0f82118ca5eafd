import { cancelImport } from '../../../usecase/transfer/cancelImport.ts'
import type { ConsoleRoute } from '../route.ts'
import { importIdOf, refuseTransfer } from './refuseTransfer.ts'

/** POST /api/console/member-imports/:id/cancel: stops what is under way. Members that were imported stay. */
export const cancel: ConsoleRoute = {
  method: 'POST',
  path: '/member-imports/:id/cancel',
  operation: 'member.import',
  answer: (house) => async (c) => {
    const id = importIdOf(c)
    c.set('audit', { subject: id })
    const cancelled = await cancelImport(house, id)
    if (cancelled.outcome !== 'cancelled') return refuseTransfer(c, cancelled.outcome)
    const { state, made, updated, done } = cancelled.row
    c.set('audit', { subject: id, detail: { step: 'cancel', state, done, made, updated } })
    return c.json({})
  },
}
