import { problemKinds, type ProblemKind } from '../../../shared/console/problem.ts'
import { listReconciliations } from '../../store/statement/listReconciliations.ts'
import type { House } from '../house.ts'
import { viewProblemCount } from '../problem/viewProblems.ts'

/** The last comparison with WeChat that has come to its end. */
export type LastReconciliation = { endedAt: Date; checked: number; differences: number; failed: number }

export type WatchedProblems = {
  /** How many of each kind are open; 0 is said, too. */
  open: { kind: ProblemKind; count: number }[]
  last: LastReconciliation | undefined
}

/** More than anybody starts by hand between two that come to an end. */
const ROWS = 5

/** What an operator watches: the inbox of problems, and the nightly comparison. */
export async function watchProblems({ db }: Pick<House, 'db'>): Promise<WatchedProblems> {
  const { byKind } = await viewProblemCount({ db })
  const runs = await listReconciliations(db, ROWS)
  const ended = runs.find(({ endedAt, stoppedBy }) => endedAt !== null && stoppedBy === null)
  return {
    open: problemKinds.map((kind) => ({ kind, count: byKind[kind] ?? 0 })),
    last: ended?.endedAt ? { ...ended, endedAt: ended.endedAt } : undefined,
  }
}
