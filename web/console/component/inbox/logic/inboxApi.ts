import type { Paged } from '../../../../../shared/console/answer.ts'
import type {
  Cured,
  Problem,
  ProblemCount,
  ProblemDeed,
  ProblemKind,
  Urgency,
} from '../../../../../shared/console/problem.ts'
import type { Reconciliations } from '../../../../../shared/console/reconciliation.ts'
import type { ConsoleApi } from '../../../../api/console.ts'
import { useApi } from '../../../parts.ts'

export type ProblemFilter = { state: 'open' | 'settled'; urgency?: Urgency; kind?: ProblemKind | undefined }

/** Every question about problems, by the contract's names. Nothing here throws. */
export const inboxApi = (api: ConsoleApi) => ({
  list: (filter: ProblemFilter, cursor?: string) =>
    api.get<Paged<Problem>>('/problems', { ...filter, cursor }),
  count: () => api.get<ProblemCount>('/problems/count'),
  cure: (id: string, deed: ProblemDeed) => api.post<Cured>(`/problems/${id}/cure`, { deed }),
  dismiss: (id: string, note: string) => api.post<Problem>(`/problems/${id}/dismiss`, { note }),
  comparisons: () => api.get<Reconciliations>('/reconciliation'),
  compare: () => api.post<Reconciliations>('/reconciliation'),
})

export const useInboxApi = () => inboxApi(useApi())
