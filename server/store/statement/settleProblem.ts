import { sql } from '../drizzle.ts'
import type { ProblemKind } from '../../../shared/console/problem.ts'
import type { Queryable } from '../../floor.ts'

/** What was wrong is over; `by`: `system` where it went away by itself. True where there was something to settle. */
export async function settleProblem(
  db: Queryable,
  { kind, subject, by, at }: { kind: ProblemKind; subject: string; by: string; at: Date },
): Promise<boolean> {
  const result = await db.execute(sql`
    update problem set settled_at = ${at.toISOString()}, settled_by = ${by}
    where kind = ${kind} and subject = ${subject} and settled_at is null`)
  return (result.rowCount ?? 0) > 0
}
