import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staff } from '../schema/staff.ts'

/** She is here now. */
export async function markSeen(db: Queryable, { id, at }: { id: string; at: Date }): Promise<void> {
  await db.update(staff).set({ lastSeenAt: at }).where(eq(staff.id, id))
}
