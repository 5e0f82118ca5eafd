/** Why a comparison with WeChat waits: WeChat's limit a minute or a day, or no answer. */
export const reconciliationPauses = ['minute_quota', 'daily_quota', 'silent'] as const
export type ReconciliationPause = (typeof reconciliationPauses)[number]

/** One comparison of all active cards with WeChat. */
export type Reconciliation = {
  id: string
  /** By the clock, or who started it. */
  startedBy: 'clock' | { name: string }
  startedAt: string
  endedAt?: string
  /** Active cards at the start, and how many were compared so far. */
  total: number
  checked: number
  /** Differences that were seen twice, and stand among the problems. */
  differences: number
  /** Cards of which WeChat told nothing that could be used. */
  failed: number
  /** It waits, and why; `until` is when it goes on by itself. */
  pause?: { why: ReconciliationPause; until: string }
  /** It was given up: why, and what to do, in the caller's language. */
  stopped?: string
}

/**
 * GET /api/console/reconciliation: the newest comparisons, the newest first; the first one may be under way.
 * POST /api/console/reconciliation starts one and answers the same; one that is under way goes on.
 */
export type Reconciliations = { items: Reconciliation[] }
