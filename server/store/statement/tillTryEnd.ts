import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { tillTry } from '../schema/till.ts'

/** Until when a person's looks that found nobody count. */
export async function tillTryEnd(db: Queryable, staffId: string): Promise<Date | undefined> {
  const [row] = await db.select().from(tillTry).where(eq(tillTry.staffId, staffId))
  return row?.endsAt
}
