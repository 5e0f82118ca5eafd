import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** The id of the newest event that can be seen. Whoever takes an id after this moment gets a greater one. */
export async function newestFunnelEvent(db: Queryable): Promise<number> {
  const result = await db.execute<{ id: number }>(sql`select coalesce(max(id), 0) as id from funnel_event`)
  return result.rows[0]?.id ?? 0
}

/**
 * The transactions that have written events, or are about to, and have not ended; of `among` alone where it is given. Each
 * holds the table's ROW EXCLUSIVE lock from before its first id is taken until after its rows can be seen.
 */
export async function funnelWriters(db: Queryable, among?: string[]): Promise<string[]> {
  const rest =
    among === undefined
      ? sql`true`
      : sql`virtualtransaction in (
    select json_array_elements_text(${JSON.stringify(among)}::json)
  )`
  const result = await db.execute<{ writer: string }>(sql`
    select virtualtransaction as writer from pg_locks
    where locktype = 'relation' and relation = 'funnel_event'::regclass and mode = 'RowExclusiveLock' and granted
      and database = (select oid from pg_database where datname = current_database())
      and pid is distinct from pg_backend_pid() and ${rest}`)
  return result.rows.map((row) => row.writer)
}
