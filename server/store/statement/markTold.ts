import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** Whom WeChat is to be told of, with the figures as they are now. */
export type Telling = {
  cardId: string
  code: string
  openid: string
  memberNo: string
  points: number
  /** In fen; null when the card keeps no balance. */
  balance: number | null
}

/**
 * The call is about to leave: `told` is written before, since after a kill -9 nobody knows whether it arrived, and telling
 * again is harmless. Undefined when there is nothing left to tell.
 */
export async function markTold(db: Queryable, id: string, toldAt: Date): Promise<Telling | undefined> {
  const result = await db.execute<Telling>(sql`
    update activation a set state = 'told', told_at = coalesce(a.told_at, ${toldAt.toISOString()}::timestamptz)
    from member m, card c
    where a.id = ${id} and a.state in ('enrolled', 'told') and m.id = a.member_id and c.card_id = a.card_id
    returning
      a.card_id as "cardId", a.code, a.openid, m.member_no as "memberNo", m.points,
      case when (c.template ->> 'supplyBalance')::boolean then m.balance end as balance`)
  return result.rows[0]
}
