import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * Release the jobs of workers that have held one for longer than any task may take: they were killed. graphile-worker by
 * itself would wait for four hours. Resolves to how many workers it were.
 */
export async function releaseDeadWorkers(db: Queryable, deadAfterMs: number): Promise<number> {
  const result = await db.execute<{ workers: number }>(sql`
    select cardinality(ids) as workers, graphile_worker.force_unlock_workers(ids)
    from (
      select array_agg(distinct locked_by) as ids from graphile_worker.jobs
      where locked_at < now() - make_interval(secs => ${deadAfterMs / 1000})
    ) dead
    where ids is not null`)
  return result.rows[0]?.workers ?? 0
}
