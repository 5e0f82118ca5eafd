import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import type { Telling } from './markTold.ts'

/** Whom WeChat is to be told of for a card without a journey: an enrolled holder whose card is not known to be active. */
export async function getTelling(
  db: Queryable,
  { cardId, code }: { cardId: string; code: string },
): Promise<Telling | undefined> {
  const result = await db.execute<Telling>(sql`
    select
      h.card_id as "cardId", h.code, h.openid, m.member_no as "memberNo", m.points,
      case when (c.template ->> 'supplyBalance')::boolean then m.balance end as balance
    from holding h join member m on m.id = h.member_id join card c on c.card_id = h.card_id
    where h.card_id = ${cardId} and h.code = ${code} and h.activated_at is null and m.status = 'active'`)
  return result.rows[0]
}
