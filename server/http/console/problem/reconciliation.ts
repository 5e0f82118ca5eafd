import { startReconciliation as start } from '../../../usecase/reconciliation/startReconciliation.ts'
import { viewReconciliations } from '../../../usecase/reconciliation/viewReconciliations.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/reconciliation: Reconciliations. */
export const readReconciliation: ConsoleRoute = {
  method: 'GET',
  path: '/reconciliation',
  operation: 'problem.view',
  answer: (house) => async (c) => c.json(await viewReconciliations(house, localeOf(c))),
}

/** POST /api/console/reconciliation: all active cards are compared with WeChat now; one that is under way goes on at once. Answers Reconciliations. */
export const startReconciliation: ConsoleRoute = {
  method: 'POST',
  path: '/reconciliation',
  operation: 'reconciliation.start',
  answer: (house) => async (c, staff) => {
    const isNew = await start(house, `staff:${staff.id}`)
    c.set('audit', { detail: { begun: isNew } })
    return c.json(await viewReconciliations(house, localeOf(c)))
  },
}
