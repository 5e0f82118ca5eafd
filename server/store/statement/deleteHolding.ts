import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * She deleted this card, or gave it away. The push of its receipt may come later: then this row waits for it. Those who
 * follow hear of it once, when a card that she held is hers no more, in whatever order and however often it is told.
 */
export async function deleteHolding(
  db: Queryable,
  row: { cardId: string; code: string; openid: string; deletedAt: Date; createdAt: Date },
): Promise<void> {
  const at = row.deletedAt.toISOString()
  const now = row.createdAt.toISOString()
  await db.execute(sql`
    with gone as (
      update holding set deleted_at = ${at}
      where card_id = ${row.cardId} and code = ${row.code} and invalidated_at is null
        and (deleted_at is null or received_at > deleted_at)
        and (received_at is null or received_at <= ${at}::timestamptz)
      returning member_id
    ), noted as (
      insert into holding as h (card_id, code, openid, deleted_at, created_at)
      select ${row.cardId}, ${row.code}, ${row.openid}, ${at}::timestamptz, ${now}::timestamptz
      where not exists (select from gone)
      on conflict (card_id, code) do update set deleted_at = greatest(h.deleted_at, excluded.deleted_at)
    )
    insert into member_change (member_id, kind, subject, at)
    select member_id, 'card.deleted', ${row.cardId}, ${now}::timestamptz from gone where member_id is not null`)
}
