import { sql } from 'drizzle-orm'
import type { ChangePlace } from '../../domain/changeCursor.ts'
import type { Queryable } from '../../floor.ts'

/** The place behind everything that has been committed for good: who begins here reads what happens from now on. */
export async function getChangeHorizon(db: Queryable): Promise<ChangePlace> {
  const result = await db.execute<{ tx: number }>(sql`
    select (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint - 1 as tx`)
  return { tx: result.rows[0]?.tx ?? 0, id: Number.MAX_SAFE_INTEGER }
}
