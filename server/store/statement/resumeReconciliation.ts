import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** Whatever it waits for: it goes on now. Resolves to its id; to nothing where none is under way. */
export async function resumeReconciliation(db: Queryable): Promise<string | undefined> {
  const result = await db.execute<{ id: string }>(sql`
    update reconciliation set paused_until = null, pause = null where ended_at is null returning id`)
  return result.rows[0]?.id
}
