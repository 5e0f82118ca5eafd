import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** A person says that it is dealt with. True where it was open. */
export async function dismissProblem(
  db: Queryable,
  { id, by, note, at }: { id: number; by: string; note: string; at: Date },
): Promise<boolean> {
  const result = await db.execute(sql`
    update problem set settled_at = ${at.toISOString()}, settled_by = ${by}, note = ${note}
    where id = ${id} and settled_at is null`)
  return result.rowCount === 1
}
