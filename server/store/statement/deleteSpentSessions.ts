import { and, eq, sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staffSession } from '../schema/staff.ts'

/** Her sessions that nobody used for too long: their end is counted by the system's clock, as the login library does. */
export async function deleteSpentSessions(db: Queryable, userId: string): Promise<void> {
  await db
    .delete(staffSession)
    .where(and(eq(staffSession.userId, userId), sql`${staffSession.expiresAt} < now()`))
}
