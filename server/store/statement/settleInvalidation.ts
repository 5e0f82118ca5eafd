import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

type Card = { cardId: string; code: string }

/** WeChat has ended it. */
export async function markInvalidated(db: Queryable, card: Card, at: Date): Promise<void> {
  await db.execute(sql`
    update invalidation set done_at = ${at.toISOString()}, last_error = null
    where card_id = ${card.cardId} and code = ${card.code} and done_at is null`)
}

/** WeChat refused it for good; `errcode` is nothing where it has no such card any more. */
export async function refuseInvalidation(
  db: Queryable,
  card: Card & { errcode: number | null; lastError: string },
  at: Date,
): Promise<void> {
  await db.execute(sql`
    update invalidation set refused_at = ${at.toISOString()}, errcode = ${card.errcode}, last_error = ${card.lastError}
    where card_id = ${card.cardId} and code = ${card.code} and done_at is null`)
}

/** WeChat was asked and said nothing that counts. Resolves to how often so far. */
export async function countInvalidationTry(
  db: Queryable,
  card: Card & { lastError: string },
): Promise<number> {
  const result = await db.execute<{ attempts: number }>(sql`
    update invalidation set attempts = attempts + 1, last_error = ${card.lastError}
    where card_id = ${card.cardId} and code = ${card.code} returning attempts`)
  return result.rows[0]?.attempts ?? 1
}
