import { and, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { invalidation } from '../schema/invalidation.ts'

export type InvalidationRow = typeof invalidation.$inferSelect

/** How the end of a card stands; undefined where nobody asked for it. */
export async function getInvalidation(
  db: Queryable,
  { cardId, code }: { cardId: string; code: string },
): Promise<InvalidationRow | undefined> {
  const [row] = await db
    .select()
    .from(invalidation)
    .where(and(eq(invalidation.cardId, cardId), eq(invalidation.code, code)))
  return row
}
