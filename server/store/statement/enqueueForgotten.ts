import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * Every unfinished journey, every push that was not applied and every batch of posters gets its job again, where none is waiting or running under
 * its key. A job is enqueued with its fact, so this finds nothing unless somebody emptied the queue, or a job failed for
 * the last time. `add_job` by the same keys as store/enqueue.ts. Resolves to how many it were.
 */
export async function enqueueForgotten(db: Queryable): Promise<number> {
  const result = await db.execute<{ jobs: number }>(sql`
    with unfinished as (
      select
        case when state in ('received', 'read') then 'readActivation' else 'tellActivation' end as task,
        'activationId' as name, id
      from activation where ended_at is null
      union all
      select 'applyPush', 'pushId', id from push where applied_at is null
      union all
      select 'printPosters', 'batchId', id from poster_batch where state in ('waiting', 'working')
      union all
      select 'importMembers', 'importId', id from member_import where state in ('reading', 'checking', 'running')
      union all
      select 'reconcile', 'runId', id from reconciliation where ended_at is null
    ), forgotten as (
      select task, name, u.id from unfinished u
      where not exists (
        select from graphile_worker.jobs j
        where j.key = u.task || ':' || u.id and (j.attempts < j.max_attempts or j.locked_at is not null)
      )
    ), added as (
      select graphile_worker.add_job(
        task, payload => json_build_object(name, id), job_key => task || ':' || id,
        run_at => now() + interval '1 second', max_attempts => 100
      ) from forgotten
    )
    select count(*)::int as jobs from added`)
  return result.rows[0]?.jobs ?? 0
}
