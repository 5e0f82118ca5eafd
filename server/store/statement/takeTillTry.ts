import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** So many that are found nowhere within so long, and no further one is looked for. */
const FAILURES_MAX = 30
const WINDOW_MS = 10 * 60_000

/**
 * Count a look for a member before it is made, so that many at once are not more than one after the other; `returnTillTry`
 * where she was found. Resolves to undefined while there were too many, with `tillTryEnd` to say until when.
 */
export async function takeTillTry(
  db: Queryable,
  { staffId, now }: { staffId: string; now: Date },
): Promise<{ failures: number } | undefined> {
  const at = now.toISOString()
  const ends = new Date(now.getTime() + WINDOW_MS).toISOString()
  const result = await db.execute<{ failures: number }>(sql`
    insert into till_try as t (staff_id, failures, ends_at) values (${staffId}, 1, ${ends}::timestamptz)
    on conflict (staff_id) do update set
      failures = case when t.ends_at <= ${at} then 1 else t.failures + 1 end,
      ends_at = case when t.ends_at <= ${at} then ${ends}::timestamptz else t.ends_at end
    where t.ends_at <= ${at} or t.failures < ${FAILURES_MAX}
    returning failures`)
  return result.rows[0]
}
