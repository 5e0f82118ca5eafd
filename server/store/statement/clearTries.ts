import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staff } from '../schema/staff.ts'

/** She has proved who she is: no wrong try counts any more. */
export async function clearTries(db: Queryable, id: string): Promise<void> {
  await db.update(staff).set({ failures: 0, lockedUntil: null }).where(eq(staff.id, id))
}
