import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** So many wrong passwords or codes in a row, and no further one is looked at for so long. */
const TRIES_MAX = 5
const LOCK_MS = 15 * 60_000

/**
 * Count a try before it is looked at, so that many at the same time are not more than one after the other. The last one
 * locks at once; a right one takes it back (`clearTries`, `returnTry`). Resolves to undefined where the account is locked,
 * else to whether this was the last try.
 */
export async function takeTry(
  db: Queryable,
  { id, now }: { id: string; now: Date },
): Promise<{ isLast: boolean } | undefined> {
  const at = now.toISOString()
  const until = new Date(now.getTime() + LOCK_MS).toISOString()
  // An old lock is over: its tries are forgotten.
  const tries = sql`case when locked_until is null then failures + 1 else 1 end`
  const result = await db.execute<{ failures: number }>(sql`
    update staff set
      failures = ${tries},
      locked_until = case when ${tries} >= ${TRIES_MAX} then ${until}::timestamptz end
    where id = ${id} and (locked_until is null or locked_until <= ${at})
    returning failures`)
  const [row] = result.rows
  return row && { isLast: row.failures >= TRIES_MAX }
}
