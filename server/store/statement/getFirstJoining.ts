import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** When the first of all members joined; undefined where there is none. */
export async function getFirstJoining(db: Queryable): Promise<Date | undefined> {
  const result = await db.execute<{ at: string | null }>(sql`select min(joined_at)::text as at from member`)
  const at = result.rows[0]?.at
  return at ? new Date(at) : undefined
}
