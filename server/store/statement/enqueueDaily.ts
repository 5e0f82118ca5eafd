import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * Every day's run that has not ended, and members who are being put into their levels, get their job, where none is waiting
 * or running under its key; by the same keys as usecase/daily. Resolves to how many it were.
 */
export async function enqueueDaily(db: Queryable): Promise<number> {
  const result = await db.execute<{ jobs: number }>(sql`
    with unfinished as (
      select name as task, name || ':' || day as key, json_build_object('day', day) as payload from daily_task where ended_at is null
      union all
      select 'settleLevels', 'settleLevels', '{}'::json from level_settling where ended_at is null
    ), added as (
      select graphile_worker.add_job(task, payload => payload, job_key => u.key, max_attempts => 100, priority => 10)
      from unfinished u
      where not exists (
        select from graphile_worker.jobs j where j.key = u.key and (j.attempts < j.max_attempts or j.locked_at is not null)
      )
    )
    select count(*)::int as jobs from added`)
  return result.rows[0]?.jobs ?? 0
}
