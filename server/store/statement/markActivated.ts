import { and, eq } from 'drizzle-orm'
import type { Queryable } from '../../floor.ts'
import { holding } from '../schema.ts'

/** WeChat shows this card as active, with our number and figures. */
export async function markActivated(
  db: Queryable,
  { cardId, code, activatedAt }: { cardId: string; code: string; activatedAt: Date },
): Promise<void> {
  await db
    .update(holding)
    .set({ activatedAt })
    .where(and(eq(holding.cardId, cardId), eq(holding.code, code)))
}
