import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** Departures whose cooling-off is over and that are not carried out yet, as far as they may be tried again; the oldest first. */
export async function listDueDepartures(db: Queryable, now: Date, rowsMax: number): Promise<string[]> {
  const at = now.toISOString()
  const result = await db.execute<{ id: string }>(sql`
    select id from departure
    where cancelled_at is null and erased_at is null and due_at <= ${at} and (try_at is null or try_at <= ${at})
    order by due_at, id
    limit ${rowsMax}`)
  return result.rows.map(({ id }) => id)
}
