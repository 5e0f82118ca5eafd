import { eq } from '../../store/drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { stockChange } from '../../store/schema/cardWork.ts'

export type StockChangeRow = typeof stockChange.$inferSelect

/** How far a change of stock has come. */
export async function getStockChange(db: Queryable, key: string): Promise<StockChangeRow | undefined> {
  const [row] = await db.select().from(stockChange).where(eq(stockChange.key, key))
  return row
}

/** WeChat is about to be told. */
export async function beginStockChange(
  db: Queryable,
  begun: { key: string; cardId: string; change: number; by: string; at: Date },
): Promise<void> {
  const { key, cardId, change, by, at } = begun
  const values = { cardId, change, state: 'begun' as const, createdBy: by, createdAt: at }
  await db
    .insert(stockChange)
    .values({ key, ...values })
    .onConflictDoUpdate({ target: stockChange.key, set: values })
}

export async function endStockChange(db: Queryable, key: string, state: 'done' | 'refused'): Promise<void> {
  await db.update(stockChange).set({ state }).where(eq(stockChange.key, key))
}
