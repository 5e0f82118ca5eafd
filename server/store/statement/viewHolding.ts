import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** She has looked at this card, and so she holds it. True where nothing was known of it before. */
export async function viewHolding(
  db: Queryable,
  row: { cardId: string; code: string; openid: string; viewedAt: Date; createdAt: Date },
): Promise<boolean> {
  const at = row.viewedAt.toISOString()
  const result = await db.execute<{ isNew: boolean }>(sql`
    insert into holding as h (card_id, code, openid, viewed_at, created_at)
    values (${row.cardId}, ${row.code}, ${row.openid}, ${at}, ${row.createdAt.toISOString()})
    on conflict (card_id, code) do update set viewed_at = greatest(h.viewed_at, excluded.viewed_at)
    returning xmax = 0 as "isNew"`)
  return result.rows[0]?.isNew ?? false
}
