import { and, desc, eq, sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staffSession } from '../schema/staff.ts'

export type SessionRow = typeof staffSession.$inferSelect

/** Her sessions that are not over, the last used first. Their end is counted by the system's clock, as the login library does. */
export async function listSessions(db: Queryable, userId: string): Promise<SessionRow[]> {
  return db
    .select()
    .from(staffSession)
    .where(and(eq(staffSession.userId, userId), sql`${staffSession.expiresAt} > now()`))
    .orderBy(desc(staffSession.updatedAt), desc(staffSession.id))
}
