import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** A look that found somebody counts for nothing. */
export async function returnTillTry(db: Queryable, staffId: string): Promise<void> {
  await db.execute(sql`update till_try set failures = greatest(0, failures - 1) where staff_id = ${staffId}`)
}
