import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** A push that was given up is to be applied again. One that took effect stays as it is. */
export async function reopenPush(db: Queryable, id: string): Promise<void> {
  await db.execute(sql`update push set applied_at = null where id = ${id} and last_error is not null`)
}
