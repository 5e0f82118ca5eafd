import { asc, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { holding } from '../schema.ts'
import type { HoldingRow } from './getHolding.ts'

/** Every card that a member holds or held, the oldest first. */
export async function listHoldingsOf(db: Queryable, memberId: string): Promise<HoldingRow[]> {
  return db
    .select()
    .from(holding)
    .where(eq(holding.memberId, memberId))
    .orderBy(asc(holding.createdAt), asc(holding.cardId), asc(holding.code))
}
