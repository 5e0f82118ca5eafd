import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staff } from '../schema/staff.ts'

export type StaffRow = typeof staff.$inferSelect

/** A person of the merchant's, or undefined. */
export async function getStaff(db: Queryable, id: string): Promise<StaffRow | undefined> {
  const [row] = await db.select().from(staff).where(eq(staff.id, id))
  return row
}
