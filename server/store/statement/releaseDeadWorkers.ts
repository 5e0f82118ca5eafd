import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { LIFE_LOCK } from './showLife.ts'

/** A pool that has just begun may take a job before it has shown that it lives. */
const SHOWN_WITHIN_S = 5

/**
 * Release the jobs of workers that are gone: those whose connection has ended, and, where a machine was cut off and PostgreSQL
 * has not noticed, those that have held a job for longer than any task may take. graphile-worker by itself would wait for four
 * hours. Resolves to how many workers it were.
 */
export async function releaseDeadWorkers(db: Queryable, deadAfterMs: number): Promise<number> {
  const result = await db.execute<{ workers: number }>(sql`
    select cardinality(ids) as workers, graphile_worker.force_unlock_workers(ids)
    from (
      select array_agg(distinct locked_by) as ids from graphile_worker.jobs
      where locked_at < now() - make_interval(secs => ${deadAfterMs / 1000})
        or locked_at < now() - make_interval(secs => ${SHOWN_WITHIN_S})
          and locked_by like 'pool-%'
          and not exists (
            select from pg_locks
            where locktype = 'advisory' and granted and classid = ${LIFE_LOCK}
              and objid = (hashtext(locked_by)::bigint & 4294967295)::oid
              and database = (select oid from pg_database where datname = current_database())
          )
    ) dead
    where ids is not null`)
  return result.rows[0]?.workers ?? 0
}
