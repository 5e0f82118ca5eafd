import { openErrorFile } from '../../../usecase/transfer/openErrorFile.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { csvAnswer } from './csvAnswer.ts'
import { importIdOf, refuseTransfer } from './refuseTransfer.ts'

/** GET /api/console/member-imports/:id/errors.csv: every wrong line with what is wrong and what to do, streamed. 410 a day after the end. */
export const errorFile: ConsoleRoute = {
  method: 'GET',
  path: '/member-imports/:id/errors.csv',
  operation: 'member.import',
  seen: true,
  answer: (house) => async (c) => {
    const id = importIdOf(c)
    c.set('audit', { subject: id, detail: { file: 'errors' } })
    const opened = await openErrorFile(house, { id, locale: localeOf(c) })
    return opened.outcome === 'open' ? csvAnswer(c, opened) : refuseTransfer(c, opened.outcome)
  },
}
