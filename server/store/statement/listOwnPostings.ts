import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

export type OwnPosting = {
  postingId: string
  /** Its first entry, by which the list goes on. */
  firstId: number
  at: Date
  memberNo: string
  profile: Buffer | null
  status: 'active' | 'left'
  lines: { amount: number; reason: string }[]
  /** What was paid, in fen. */
  purchase: number | null
  note: string | null
  store: string | null
  isTakenBack: boolean
}

/**
 * What one of the merchant's people posted of points since a moment, the newest first; reversals stand with what they took
 * back, and what expired on the way is nobody's posting. `before`: the last `firstId` of the page before.
 */
export async function listOwnPostings(
  db: Queryable,
  asked: { staffId: string; since: Date; before: number | undefined; rowsMax: number },
): Promise<OwnPosting[]> {
  const before = asked.before === undefined ? sql`` : sql`having min(e.id) < ${asked.before}`
  // The second condition is what the partial index asks for.
  const result = await db.execute<Omit<OwnPosting, 'at'> & { at: string }>(sql`
    select
      p."postingId", p."firstId", p.at, m.member_no as "memberNo", m.profile, m.status, p.lines, p.purchase, p.note,
      c.name as store, p."isTakenBack"
    from (
      select
        e.posting_id as "postingId", min(e.id) as "firstId", min(e.created_at) as at, e.member_id, max(e.purchase) as purchase,
        max(e.note) as note, max(e.store) as store,
        json_agg(json_build_object('amount', e.amount, 'reason', e.reason) order by e.id) as lines,
        bool_or(exists (select from ledger_entry r where r.reverses = e.id)) as "isTakenBack"
      from ledger_entry e
      where e.actor = ${`staff:${asked.staffId}`} and e.actor like 'staff:%' and e.created_at >= ${asked.since.toISOString()}::timestamptz
        and e.account = 'points' and e.reason not in ('expiry', 'reversal')
      group by e.posting_id, e.member_id
      ${before}
      order by min(e.id) desc
      limit ${asked.rowsMax}
    ) p
    join member m on m.id = p.member_id
    left join channel c on c.channel = p.store
    order by p."firstId" desc`)
  return result.rows.map((row) => ({ ...row, at: new Date(row.at) }))
}
