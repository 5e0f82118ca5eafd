import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** An entry with what its reversal needs: who took it back before, which lots it made, and which it took from. */
export type ReversibleEntry = {
  id: number
  memberId: string
  account: 'points' | 'balance'
  amount: number
  reason: string
  actor: string
  store: string | null
  cardId: string | null
  createdAt: Date
  /** The key of the posting that took it back. */
  takenBackBy: string | null
  /** The lots that it made. */
  made: { lotId: number; amount: number }[]
  /** The lots that it took from and that can still be spent. */
  took: { lotId: number; amount: number }[]
}

/** One posting's entries; empty where there is no such posting. `at`: lots that have expired by then take nothing back. */
export async function getReversal(db: Queryable, postingId: string, at: Date): Promise<ReversibleEntry[]> {
  const result = await db.execute<Omit<ReversibleEntry, 'createdAt'> & { createdAt: string }>(sql`
    select
      e.id, e.member_id as "memberId", e.account, e.amount, e.reason, e.actor, e.store, e.card_id as "cardId",
      e.created_at as "createdAt",
      (select r.idempotency_key from ledger_entry r where r.reverses = e.id) as "takenBackBy",
      (
        select coalesce(json_agg(json_build_object('lotId', l.id, 'amount', l.amount)), '[]') from point_lot l where l.entry_id = e.id
      ) as made,
      (
        select coalesce(json_agg(json_build_object('lotId', u.lot_id, 'amount', u.amount) order by l.expires_at nulls last), '[]')
        from lot_use u join point_lot l on l.id = u.lot_id
        where u.entry_id = e.id and (l.expires_at is null or l.expires_at > ${at.toISOString()}::timestamptz)
      ) as took
    from ledger_entry e where e.posting_id = ${postingId} order by e.id`)
  return result.rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }))
}
