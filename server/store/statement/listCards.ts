import { desc, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { card } from '../schema.ts'

export type KnownCard = typeof card.$inferSelect

/** Every card of the house, the newest first; a merchant has a handful, WeChat allows some hundreds. */
export async function listCards(db: Queryable): Promise<KnownCard[]> {
  return db.select().from(card).orderBy(desc(card.createdAt), card.cardId)
}

/** One card with all that is known of it. */
export async function getKnownCard(db: Queryable, cardId: string): Promise<KnownCard | undefined> {
  const [row] = await db.select().from(card).where(eq(card.cardId, cardId))
  return row
}
