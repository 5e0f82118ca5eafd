import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * WeChat's answer says that she holds this card, as of `observedAt` (whole seconds). When she took it is for a push to
 * tell; only after a deletion does our own time count, as a restoration whose push has not come. A card that has changed
 * hands brings no member along. True where nothing was known of the card before.
 */
export async function observeHolding(
  db: Queryable,
  seen: { cardId: string; code: string; openid: string; observedAt: Date },
): Promise<boolean> {
  const at = seen.observedAt.toISOString()
  const result = await db.execute<{ isNew: boolean }>(sql`
    insert into holding as h (card_id, code, openid, created_at)
    values (${seen.cardId}, ${seen.code}, ${seen.openid}, ${at})
    on conflict (card_id, code) do update set
      openid = excluded.openid,
      member_id = case when h.openid = excluded.openid then h.member_id end,
      activated_at = case when h.openid = excluded.openid then h.activated_at end,
      received_at = case
        when h.deleted_at >= coalesce(h.received_at, h.deleted_at) and h.deleted_at < ${at}::timestamptz
        then ${at}::timestamptz else h.received_at
      end
    returning xmax = 0 as "isNew"`)
  return result.rows[0]?.isNew ?? false
}
