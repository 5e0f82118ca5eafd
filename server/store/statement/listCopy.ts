import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

type LedgerRow = {
  at: string
  account: string
  amount: number
  total: number
  reason: string
  store: string | null
}

export type CopyRows = {
  ledger: LedgerRow[]
  pointsLeft: unknown[]
  cards: unknown[]
  journeys: unknown[]
  steps: unknown[]
  wechatEvents: unknown[]
  departures: unknown[]
}

/**
 * All rows about one member but her own row, as JSON in the order of time: ledger, points that are left, cards with their
 * openid, journeys, steps of the funnel, what WeChat told of her cards, and departures that she asked for.
 */
export async function listCopy(db: Queryable, memberId: string): Promise<CopyRows> {
  const rows = (query: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(r), '[]') from (${query}) r)`
  const holders = sql`(select openid from holding where member_id = ${memberId})`
  const result = await db.execute<CopyRows>(sql`
    select
      ${rows(sql`
        select e.created_at as at, e.account, e.amount, e.total, e.reason, c.name as store, e.purchase, e.expires_at as "expiresAt",
          (select r.created_at from ledger_entry r where r.reverses = e.id) as "takenBackAt"
        from ledger_entry e left join channel c on c.channel = e.store where e.member_id = ${memberId} order by e.id`)} as ledger,
      ${rows(sql`
        select remaining as points, expires_at as "expiresAt" from point_lot
        where member_id = ${memberId} and remaining > 0 order by expires_at, id`)} as "pointsLeft",
      ${rows(sql`
        select card_id as "cardId", code, openid, unionid, channel, received_at as "receivedAt", activated_at as "activatedAt",
          deleted_at as "deletedAt", invalidated_at as "invalidatedAt", viewed_at as "viewedAt"
        from holding where member_id = ${memberId} order by created_at`)} as cards,
      ${rows(sql`
        select card_id as "cardId", channel, state, reason, received_at as "receivedAt", enrolled_at as "enrolledAt", ended_at as "endedAt"
        from activation where member_id = ${memberId} order by received_at`)} as journeys,
      ${rows(sql`
        select card_id as "cardId", channel, step, at from funnel_event where openid in ${holders} order by id`)} as steps,
      ${rows(sql`
        select p.event, p.card_id as "cardId", p.sent_at as "sentAt" from push p
        join holding h on h.card_id = p.card_id and h.code = p.code where h.member_id = ${memberId} order by p.sent_at`)} as "wechatEvents",
      ${rows(sql`
        select receipt_no as "receiptNo", requested_at as "requestedAt", due_at as "dueAt", cancelled_at as "cancelledAt"
        from departure where member_id = ${memberId} order by requested_at`)} as departures`)
  return (
    result.rows[0] ?? {
      ledger: [],
      pointsLeft: [],
      cards: [],
      journeys: [],
      steps: [],
      wechatEvents: [],
      departures: [],
    }
  )
}
