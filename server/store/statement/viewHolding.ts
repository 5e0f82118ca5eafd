import { sql } from 'drizzle-orm'
import type { Queryable } from '../../floor.ts'

/** She has looked at this card, and so she holds it. */
export async function viewHolding(
  db: Queryable,
  row: { cardId: string; code: string; openid: string; viewedAt: Date; createdAt: Date },
): Promise<void> {
  const at = row.viewedAt.toISOString()
  await db.execute(sql`
    insert into holding as h (card_id, code, openid, viewed_at, created_at)
    values (${row.cardId}, ${row.code}, ${row.openid}, ${at}, ${row.createdAt.toISOString()})
    on conflict (card_id, code) do update set viewed_at = greatest(h.viewed_at, excluded.viewed_at)`)
}
