import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * This card is over for good: made unavailable, or used up. The push of its receipt may come later: then this row waits for
 * it. The first time counts, and those who follow hear of it once. True where it was not over before.
 */
export async function invalidateHolding(
  db: Queryable,
  row: { cardId: string; code: string; openid: string; invalidatedAt: Date; createdAt: Date },
): Promise<boolean> {
  const at = row.invalidatedAt.toISOString()
  const now = row.createdAt.toISOString()
  const result = await db.execute<{ isNew: boolean }>(sql`
    with over as (
      insert into holding as h (card_id, code, openid, invalidated_at, created_at)
      values (${row.cardId}, ${row.code}, ${row.openid}, ${at}, ${now})
      on conflict (card_id, code) do update set invalidated_at = excluded.invalidated_at
      where h.invalidated_at is null
      returning member_id
    ), followed as (
      insert into member_change (member_id, kind, subject, at)
      select member_id, 'card.invalidated', ${row.cardId}, ${now}::timestamptz from over where member_id is not null
    )
    select exists (select from over) as "isNew"`)
  return result.rows[0]?.isNew ?? false
}
