import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { card } from '../schema.ts'

/** What WeChat's reviewers said; null once they are content. */
export async function saveRefuseReason(
  db: Queryable,
  { cardId, refuseReason }: { cardId: string; refuseReason: string | null },
): Promise<void> {
  await db.update(card).set({ refuseReason }).where(eq(card.cardId, cardId))
}
