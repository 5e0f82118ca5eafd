import type { AuditCheck } from '../../../../shared/console/people.ts'
import { checkAudit } from '../../../usecase/audit/checkAudit.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/audit/check: reads the whole log, about a second for 100,000 entries. */
export const check: ConsoleRoute = {
  method: 'GET',
  path: '/audit/check',
  operation: 'audit.view',
  answer: (house) => async (c) => {
    const { intact, entries, firstBrokenId } = await checkAudit(house)
    const answer = { intact, entries, ...(firstBrokenId === undefined ? {} : { firstBrokenId }) }
    return c.json(answer satisfies AuditCheck)
  },
}
