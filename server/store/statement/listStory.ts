import { sql } from '../drizzle.ts'
import type { Account } from '../../../shared/ledger.ts'
import type { StoryEntry } from '../../domain/ledger/storyOf.ts'
import type { Queryable } from '../../floor.ts'

type Row = Omit<StoryEntry, 'at' | 'expiresAt'> & { at: string; expiresAt: string | null }

/** Entries of one account of a member, the newest first, before the one named `before`; as customers may see them. */
export async function listStory(
  db: Queryable,
  asked: { memberId: string; account: Account; before: number | undefined; rowsMax: number },
): Promise<StoryEntry[]> {
  const before = asked.before === undefined ? sql`` : sql`and e.id < ${asked.before}`
  const result = await db.execute<Row>(sql`
    select
      e.id, e.posting_id as "postingId", e.created_at as at, e.amount, e.total, e.reason, e.purchase, c.name as store,
      exists (select from ledger_entry r where r.reverses = e.id) as "isTakenBack",
      coalesce(l.remaining, 0)::bigint as left, l.expires_at as "expiresAt"
    from ledger_entry e
    left join channel c on c.channel = e.store
    left join lateral (
      select sum(remaining) as remaining, min(expires_at) as expires_at from point_lot where entry_id = e.id and remaining > 0
    ) l on e.account = 'points' and e.amount > 0
    where e.member_id = ${asked.memberId} and e.account = ${asked.account} ${before}
    order by e.id desc
    limit ${asked.rowsMax}`)
  return result.rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    expiresAt: row.expiresAt === null ? null : new Date(row.expiresAt),
  }))
}
