import { eq } from '../drizzle.ts'
import type { Role } from '../../../shared/console/role.ts'
import type { Queryable } from '../../floor.ts'
import { staff } from '../schema/staff.ts'

/** Another role, another status. */
export async function updateStaff(
  db: Queryable,
  { id, at, ...set }: { id: string; at: Date; role?: Role; status?: 'active' | 'suspended' },
): Promise<void> {
  await db
    .update(staff)
    .set({ ...set, updatedAt: at })
    .where(eq(staff.id, id))
}
