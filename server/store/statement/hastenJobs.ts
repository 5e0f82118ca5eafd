import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** graphile-worker's own back-off after a failure grows to hours. Whatever has failed is due within `pauseMaxMs`. */
export async function hastenJobs(db: Queryable, pauseMaxMs: number): Promise<void> {
  const latest = sql`now() + make_interval(secs => ${pauseMaxMs / 1000})`
  await db.execute(sql`
    select graphile_worker.reschedule_jobs(array_agg(id), run_at => ${latest})
    from graphile_worker.jobs
    where attempts between 1 and max_attempts - 1 and locked_at is null and run_at > ${latest}
    having count(*) > 0`)
}
