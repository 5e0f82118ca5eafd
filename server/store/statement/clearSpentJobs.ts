import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * A job that enqueued itself anew gives its key away and has no tries left; if its process dies before it completes, its
 * row stays behind. Nobody will ever run it.
 */
export async function clearSpentJobs(db: Queryable): Promise<void> {
  await db.execute(sql`
    select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs
    where key is null and locked_at is null and attempts >= max_attempts
    having count(*) > 0`)
}
