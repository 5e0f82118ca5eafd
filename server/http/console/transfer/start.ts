import { startImport } from '../../../usecase/transfer/startImport.ts'
import type { ConsoleRoute } from '../route.ts'
import { importIdOf, refuseTransfer } from './refuseTransfer.ts'

/** POST /api/console/member-imports/:id/start: after the dry run, or where an import was stopped. 409 `nothing` where no line can be imported. */
export const start: ConsoleRoute = {
  method: 'POST',
  path: '/member-imports/:id/start',
  operation: 'member.import',
  answer: (house) => async (c) => {
    const id = importIdOf(c)
    c.set('audit', { subject: id })
    const started = await startImport(house, id)
    if (started.outcome !== 'started') return refuseTransfer(c, started.outcome)
    const { fileName, lines, fresh, knownLines, wrong, known, done } = started.row
    const goesOn = started.row.state === 'cancelled' ? { from: done } : {}
    c.set('audit', {
      subject: id,
      detail: { step: 'start', fileName, lines, fresh, knownLines, wrong, known, ...goesOn },
    })
    return c.json({})
  },
}
