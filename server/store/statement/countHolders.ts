import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { holding } from '../schema.ts'

export type HolderCounts = Map<string, { holders: number; members: number }>

/**
 * Who holds each card now, and how many of them are active: one pass over the holdings for all cards together, decided as in
 * domain/holdingStatus.ts. 0.1 to 0.3 s at a million rows, so the asker keeps the answer for a while.
 */
export async function countHolders(db: Queryable): Promise<HolderCounts> {
  const isHeld = sql`${holding.invalidatedAt} is null
    and (${holding.deletedAt} is null or ${holding.receivedAt} > ${holding.deletedAt})`
  const rows = await db
    .select({
      cardId: holding.cardId,
      holders: sql<number>`count(*) filter (where ${isHeld})`.mapWith(Number),
      members: sql<number>`count(*) filter (where ${isHeld} and ${holding.activatedAt} is not null)`.mapWith(
        Number,
      ),
    })
    .from(holding)
    .groupBy(holding.cardId)
  return new Map(rows.map(({ cardId, ...counts }) => [cardId, counts]))
}
