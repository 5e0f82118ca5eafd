import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * The number of a transaction before which all of this database have ended: whatever a statement that begins after this one
 * sees of them is all that there will ever be. Those of other databases of the cluster do not count, however long they run.
 *
 * The statement's snapshot is older than what it reads in pg_stat_activity: a transaction that the snapshot says is running and
 * the activity no longer shows has ended, and the next statement sees it. `backend_xid` has 32 bits and stands near `xmax`, which
 * has 64; one that seems to be ahead of `xmax` is. Once a transaction: PostgreSQL keeps what it read there until the end of it.
 * Source: PostgreSQL, 27.2.3 pg_stat_activity, and 9.27.9 transaction ids and snapshots.
 */
export async function settledBefore(db: Queryable): Promise<number> {
  const result = await db.execute<{ tx: number }>(sql`
    with newest as materialized (
      select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as tx
    ), running as (
      select (newest.tx - a.backend_xid::text::bigint) & 4294967295 as back
      from pg_stat_activity a, newest
      where a.datname = current_database() and a.backend_xid is not null
    )
    select newest.tx - coalesce((select max(back) from running where back < 2147483648), 0) as tx from newest`)
  return Number(result.rows[0]?.tx ?? 0)
}
