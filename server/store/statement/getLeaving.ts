import { and, eq, isNull } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { departure } from '../schema/departure.ts'

/** That a member has asked to leave and has not gone yet, and when it will be done; undefined otherwise. */
export async function getLeaving(
  db: Queryable,
  memberId: string,
): Promise<{ requestedAt: Date; dueAt: Date } | undefined> {
  const [row] = await db
    .select({ requestedAt: departure.requestedAt, dueAt: departure.dueAt })
    .from(departure)
    .where(and(eq(departure.memberId, memberId), isNull(departure.cancelledAt), isNull(departure.erasedAt)))
    .limit(1)
  return row
}
