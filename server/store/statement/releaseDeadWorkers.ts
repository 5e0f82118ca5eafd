import type pg from 'pg'
import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** The first half of the advisory locks by which workers show that they live; the second is their pool's id. */
const LIFE_LOCK = 7_120_301
/** A pool that has just begun may take a job before it has shown that it lives. */
const SHOWN_WITHIN_S = 5

/**
 * Shows that a pool of workers lives for as long as this connection does: PostgreSQL itself sees a killed process's connection
 * end. Shared, for the connection may serve another pool of the same process later.
 */
export async function showLife(client: pg.ClientBase, poolId: string): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1, hashtext($2))', [LIFE_LOCK, poolId])
}

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
