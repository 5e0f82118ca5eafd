import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staff } from '../schema/staff.ts'
import type { StaffRow } from './getStaff.ts'

/** The person with this e-mail, however it is written, or undefined. */
export async function getStaffByEmail(db: Queryable, email: string): Promise<StaffRow | undefined> {
  const [row] = await db.select().from(staff).where(eq(staff.email, email.toLowerCase()))
  return row
}
