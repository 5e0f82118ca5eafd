import {
  problemUrgency,
  urgencies,
  type ProblemCount,
  type ProblemKind,
  type Urgency,
} from '../../../../shared/console/problem.ts'

/** Which urgencies have open problems, the most pressing first; of one kind alone where one is chosen. */
export function groupsOf(
  { byUrgency, byKind }: ProblemCount,
  kind: ProblemKind | undefined,
): { urgency: Urgency; total: number }[] {
  const totalOf = (urgency: Urgency) => {
    if (kind === undefined) return byUrgency[urgency]
    return problemUrgency[kind] === urgency ? (byKind[kind] ?? 0) : 0
  }
  return urgencies.map((urgency) => ({ urgency, total: totalOf(urgency) })).filter(({ total }) => total > 0)
}
