import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import type { Telling } from './markTold.ts'

/** What WeChat is to show of a member's card that she holds, whether or not it is known to be active. */
export async function getCardTelling(
  db: Queryable,
  { cardId, code }: { cardId: string; code: string },
): Promise<(Telling & { isActive: boolean }) | undefined> {
  const result = await db.execute<Telling & { isActive: boolean }>(sql`
    select
      h.card_id as "cardId", h.code, h.openid, m.member_no as "memberNo", greatest(m.points, 0) as points,
      case when (c.template ->> 'supplyBalance')::boolean then greatest(m.balance, 0) end as balance,
      h.activated_at is not null as "isActive"
    from holding h join member m on m.id = h.member_id join card c on c.card_id = h.card_id
    where h.card_id = ${cardId} and h.code = ${code} and m.status = 'active' and h.invalidated_at is null`)
  return result.rows[0]
}
