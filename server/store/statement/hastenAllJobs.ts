import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** Every job that waits for a later time is due now. Resolves to how many there are to run. */
export async function hastenAllJobs(db: Queryable): Promise<number> {
  const result = await db.execute<{ jobs: number }>(sql`
    select count(*)::int as jobs, graphile_worker.reschedule_jobs(array_agg(id), run_at => now())
    from graphile_worker.jobs
    where attempts < max_attempts and locked_at is null
    having count(*) > 0`)
  return result.rows[0]?.jobs ?? 0
}
