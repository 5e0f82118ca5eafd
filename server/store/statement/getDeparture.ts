import { and, desc, eq, isNull } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { departure } from '../schema/departure.ts'

export type DepartureRow = typeof departure.$inferSelect

/** A member's departure that was not taken back: asked for, under way, or over. */
export async function getDeparture(db: Queryable, memberId: string): Promise<DepartureRow | undefined> {
  const [row] = await db
    .select()
    .from(departure)
    .where(and(eq(departure.memberId, memberId), isNull(departure.cancelledAt)))
    .orderBy(desc(departure.requestedAt))
    .limit(1)
  return row
}
