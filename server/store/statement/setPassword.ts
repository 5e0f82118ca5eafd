import { and, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staffAccount } from '../schema/staff.ts'

/** Another password, as the login library hashed it. */
export async function setPassword(
  db: Queryable,
  { id, passwordHash, at }: { id: string; passwordHash: string; at: Date },
): Promise<void> {
  await db
    .update(staffAccount)
    .set({ password: passwordHash, updatedAt: at })
    .where(and(eq(staffAccount.userId, id), eq(staffAccount.providerId, 'credential')))
}
