import type { Paged } from '../../../../shared/console/answer.ts'
import type { ImportSummary } from '../../../../shared/console/transfer.ts'
import { listImports } from '../../../usecase/transfer/listImports.ts'
import { refuseFrame } from '../refuseFrame.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/member-imports?cursor=: Paged<ImportSummary>, the newest first. */
export const imports: ConsoleRoute = {
  method: 'GET',
  path: '/member-imports',
  operation: 'member.import',
  answer: (house) => async (c) => {
    const page = await listImports(house, c.req.query('cursor') || undefined)
    return page ? c.json(page satisfies Paged<ImportSummary>) : refuseFrame(c, 'bad_request')
  },
}
