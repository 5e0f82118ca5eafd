import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** It was settled by what a person did, not by itself. */
export async function creditProblem(db: Queryable, { id, by }: { id: number; by: string }): Promise<void> {
  await db.execute(
    sql`update problem set settled_by = ${by} where id = ${id} and settled_at is not null and settled_by = 'system'`,
  )
}
