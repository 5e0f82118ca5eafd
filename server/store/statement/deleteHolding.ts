import { sql } from 'drizzle-orm'
import type { Queryable } from '../../floor.ts'

/** She deleted this card, or gave it away. The push of its receipt may come later: then this row waits for it. */
export async function deleteHolding(
  db: Queryable,
  row: { cardId: string; code: string; openid: string; deletedAt: Date; createdAt: Date },
): Promise<void> {
  const at = row.deletedAt.toISOString()
  await db.execute(sql`
    with gone as (
      insert into holding as h (card_id, code, openid, deleted_at, created_at)
      values (${row.cardId}, ${row.code}, ${row.openid}, ${at}, ${row.createdAt.toISOString()})
      on conflict (card_id, code) do update set deleted_at = greatest(h.deleted_at, excluded.deleted_at)
      returning h.member_id
    )
    insert into member_change (member_id, kind, subject, at)
    select member_id, 'card.deleted', ${row.cardId}, ${row.createdAt.toISOString()}::timestamptz from gone where member_id is not null`)
}
