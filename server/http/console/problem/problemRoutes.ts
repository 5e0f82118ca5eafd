import type { ConsoleRoute } from '../route.ts'
import { count } from './count.ts'
import { cure } from './cure.ts'
import { dismiss } from './dismiss.ts'
import { list } from './list.ts'
import { readReconciliation, startReconciliation } from './reconciliation.ts'

export const problemRoutes: ConsoleRoute[] = [
  list,
  count,
  cure,
  dismiss,
  readReconciliation,
  startReconciliation,
]
