import { eq } from '../drizzle.ts'
import type { Database } from '../../floor.ts'
import { card } from '../schema.ts'

/** The card that is shown where none is named. First the old one steps back: there is room for one alone. */
export async function makeDefaultCard(db: Database, cardId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(card).set({ isDefault: false }).where(eq(card.isDefault, true))
    await tx.update(card).set({ isDefault: true }).where(eq(card.cardId, cardId))
  })
}
