import { and, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staffAccount } from '../schema/staff.ts'

/** Her password, as the login library hashed it. */
export async function getPasswordHash(db: Queryable, userId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ password: staffAccount.password })
    .from(staffAccount)
    .where(and(eq(staffAccount.userId, userId), eq(staffAccount.providerId, 'credential')))
  return row?.password ?? undefined
}
