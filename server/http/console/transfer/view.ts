import { viewImport } from '../../../usecase/transfer/viewImport.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { importIdOf, refuseTransfer } from './refuseTransfer.ts'

/** GET /api/console/member-imports/:id: ImportView. */
export const view: ConsoleRoute = {
  method: 'GET',
  path: '/member-imports/:id',
  operation: 'member.import',
  answer: (house) => async (c) => {
    const seen = await viewImport(house, { id: importIdOf(c), locale: localeOf(c) })
    return seen ? c.json(seen) : refuseTransfer(c, 'import_unknown')
  },
}
