import { and, eq } from '../../store/drizzle.ts'
import type { CreateCard } from '../../../shared/console/card.ts'
import type { Queryable } from '../../floor.ts'
import { cardCreation } from '../../store/schema/cardWork.ts'

export type CreationRow = typeof cardCreation.$inferSelect

/** How far the card of a page's key has come. */
export async function getCreation(db: Queryable, key: string): Promise<CreationRow | undefined> {
  const [row] = await db.select().from(cardCreation).where(eq(cardCreation.key, key))
  return row
}

/** WeChat is about to be asked: from here on a card may be there, whatever happens to us. */
export async function beginCreation(
  db: Queryable,
  begun: { key: string; draft: Omit<CreateCard, 'key'>; by: string; at: Date },
): Promise<void> {
  const { key, draft, by, at } = begun
  const values = { draft, state: 'begun' as const, cardId: null, createdBy: by, createdAt: at }
  await db
    .insert(cardCreation)
    .values({ key, ...values })
    .onConflictDoUpdate({ target: cardCreation.key, set: values })
}

/** `created`: the card is there. `done`: its form too. `refused`: WeChat said no, and nothing is there. */
export async function markCreation(
  db: Queryable,
  key: string,
  to: { state: 'created'; cardId: string } | { state: 'done' | 'refused' },
): Promise<void> {
  await db.update(cardCreation).set(to).where(eq(cardCreation.key, key))
}

/** The form was set otherwise: what was half done is done. */
export async function finishCreation(db: Queryable, cardId: string): Promise<void> {
  await db
    .update(cardCreation)
    .set({ state: 'done' })
    .where(and(eq(cardCreation.cardId, cardId), eq(cardCreation.state, 'created')))
}
