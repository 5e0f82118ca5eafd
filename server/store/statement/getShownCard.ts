import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** One customer's card as our rows have it, with what WeChat was last told. */
export type ShownCard = {
  memberId: string | null
  memberNo: string | null
  openid: string
  status: 'held' | 'deleted' | 'invalidated'
  isActive: boolean
  points: number
  /** In fen; nothing on a card that keeps no balance. */
  balance: number | null
  told: { points: number; balance: number | null } | null
}

export async function getShownCard(
  db: Queryable,
  { cardId, code }: { cardId: string; code: string },
): Promise<ShownCard | undefined> {
  const result = await db.execute<ShownCard>(sql`
    select
      h.member_id as "memberId", m.member_no as "memberNo", h.openid, h.activated_at is not null as "isActive",
      case
        when h.invalidated_at is not null then 'invalidated'
        when h.deleted_at is null or h.received_at > h.deleted_at then 'held'
        else 'deleted'
      end as status,
      coalesce(m.points, 0) as points,
      case when (c.template ->> 'supplyBalance')::boolean then m.balance end as balance,
      case when p.card_id is not null then json_build_object('points', p.points, 'balance', p.balance) end as told
    from holding h
    left join card c on c.card_id = h.card_id
    left join member m on m.id = h.member_id
    left join projection p on p.card_id = h.card_id and p.code = h.code
    where h.card_id = ${cardId} and h.code = ${code}`)
  return result.rows[0]
}
