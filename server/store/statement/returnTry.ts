import { eq, sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staff } from '../schema/staff.ts'

/** This try was right, but the earlier ones still count: the second factor is to come. */
export async function returnTry(db: Queryable, id: string): Promise<void> {
  await db
    .update(staff)
    .set({ failures: sql`greatest(${staff.failures} - 1, 0)`, lockedUntil: null })
    .where(eq(staff.id, id))
}
