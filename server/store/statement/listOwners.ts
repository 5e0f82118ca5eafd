import { and, asc, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staff } from '../schema/staff.ts'
import type { StaffRow } from './getStaff.ts'

/** Who may act as an owner now. */
export async function listOwners(db: Queryable): Promise<StaffRow[]> {
  return db
    .select()
    .from(staff)
    .where(and(eq(staff.role, 'owner'), eq(staff.status, 'active')))
    .orderBy(asc(staff.createdAt), asc(staff.id))
}
