import { sql } from '../drizzle.ts'
import type { ProblemKind } from '../../../shared/console/problem.ts'
import type { Queryable } from '../../floor.ts'

/** How many problems of each kind are open; kinds without any are left out. */
export async function countProblems(db: Queryable): Promise<{ kind: ProblemKind; count: number }[]> {
  const result = await db.execute<{ kind: ProblemKind; count: number }>(sql`
    select kind, count(*)::int as count from problem where settled_at is null group by kind`)
  return result.rows
}
