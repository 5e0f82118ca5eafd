import { and, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { holding } from '../schema.ts'

export type HoldingRow = typeof holding.$inferSelect

/** One customer's card, as WeChat has told of it so far. */
export async function getHolding(
  db: Queryable,
  { cardId, code }: { cardId: string; code: string },
): Promise<HoldingRow | undefined> {
  const [row] = await db
    .select()
    .from(holding)
    .where(and(eq(holding.cardId, cardId), eq(holding.code, code)))
  return row
}
