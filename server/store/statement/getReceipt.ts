import { and, desc, inArray, isNotNull } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { departure } from '../schema/departure.ts'
import { holding } from '../schema.ts'
import type { DepartureRow } from './getDeparture.ts'

/** The newest departure that is under way or over, of whoever held a card under this openid; `openidAfter`: what stands in its place once she is erased. */
export async function getReceipt(
  db: Queryable,
  { openid, openidAfter }: { openid: string; openidAfter: string },
): Promise<DepartureRow | undefined> {
  const hers = db
    .select({ id: holding.memberId })
    .from(holding)
    .where(inArray(holding.openid, [openid, openidAfter]))
  const [row] = await db
    .select()
    .from(departure)
    .where(and(inArray(departure.memberId, hers), isNotNull(departure.begunAt)))
    .orderBy(desc(departure.begunAt))
    .limit(1)
  return row
}
