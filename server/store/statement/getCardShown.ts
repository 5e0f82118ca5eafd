import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * Which card a customer is shown, and whether it keeps a balance: the one asked for, else the default one, else the one
 * she has most recently had to do with. A card that was asked for and is not known yet keeps no balance.
 */
export async function getCardShown(
  db: Queryable,
  { openid, cardId }: { openid: string; cardId: string | undefined },
): Promise<{ cardId: string; hasBalance: boolean } | undefined> {
  const result = await db.execute<{ cardId: string; hasBalance: boolean }>(sql`
    with shown as (
      select coalesce(
        ${cardId ?? null}::text,
        (select card_id from card where is_default),
        (select card_id from holding where openid = ${openid} order by created_at desc limit 1),
        (
          select card_id from activation where openid = ${openid} or (openid is null and landed_by = ${openid})
          order by received_at desc limit 1
        )
      ) as card_id
    )
    select shown.card_id as "cardId", coalesce((card.template ->> 'supplyBalance')::boolean, false) as "hasBalance"
    from shown left join card using (card_id)
    where shown.card_id is not null`)
  return result.rows[0]
}
