import { sql } from '../drizzle.ts'
import type { ShownLevel } from '../../domain/ledger/planTelling.ts'
import type { Queryable } from '../../floor.ts'

/** One active card of a member's, with her figures as they are now and as WeChat was last told. */
export type UntoldCard = {
  cardId: string
  code: string
  memberId: string
  points: number
  /** In fen; nothing on a card that keeps no balance. */
  balance: number | null
  /** The id of her level. */
  level: string | null
  /** Nothing where it is not known what WeChat shows. */
  told: {
    points: number
    balance: number | null
    level: ShownLevel | null
    failures: number
    isRefused: boolean
  } | null
  /** The card's three places for figures of its own, null where it has none there; nothing where that is not known. */
  customFields: (object | null)[] | null
  /** Why points and balance changed last, for the message. */
  pointsReason: string | null
  balanceReason: string | null
}

/** A member's cards that are in her card pack and active. */
export async function listUntold(db: Queryable, memberId: string): Promise<UntoldCard[]> {
  const reason = (account: string) => sql`(
    select e.reason from ledger_entry e where e.member_id = m.id and e.account = ${account} order by e.id desc limit 1
  )`
  const result = await db.execute<UntoldCard>(sql`
    select
      h.card_id as "cardId", h.code, m.id as "memberId", m.points, m.level,
      case when (c.template ->> 'supplyBalance')::boolean then m.balance end as balance,
      case when p.card_id is not null then json_build_object(
        'points', p.points, 'balance', p.balance, 'level', case
          when p.level is not null and p.level_field > 0 then json_build_object('field', p.level_field, 'name', p.level)
        end, 'failures', p.failures, 'isRefused', p.refused_at is not null
      ) end as told,
      c.template -> 'customFields' as "customFields",
      ${reason('points')} as "pointsReason", ${reason('balance')} as "balanceReason"
    from member m
    join holding h on h.member_id = m.id
    join card c on c.card_id = h.card_id
    left join projection p on p.card_id = h.card_id and p.code = h.code
    where m.id = ${memberId} and m.status = 'active' and h.activated_at is not null and h.invalidated_at is null
      and (h.deleted_at is null or h.received_at > h.deleted_at)
    order by h.card_id, h.code`)
  return result.rows
}
