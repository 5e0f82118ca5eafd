import { inArray } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staff } from '../schema/staff.ts'

/** What these people are called; also who may no longer come in. */
export async function listStaffNames(db: Queryable, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, ids))
  return new Map(rows.map((row) => [row.id, row.name]))
}
