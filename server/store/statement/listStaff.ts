import { asc } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staff } from '../schema/staff.ts'
import type { StaffRow } from './getStaff.ts'

/** Everyone who has an account, in the order in which they came. */
export async function listStaff(db: Queryable): Promise<StaffRow[]> {
  return db.select().from(staff).orderBy(asc(staff.createdAt), asc(staff.id))
}
