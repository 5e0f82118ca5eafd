import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { earningSql } from './earningSql.ts'

/** Points that a member earned since a moment, without what was taken back, put back or carried over; the program's own reasons count. */
export async function earnedSince(db: Queryable, memberId: string, since: Date): Promise<number> {
  const result = await db.execute<{ earned: number }>(sql`
    select coalesce(sum(e.amount), 0)::bigint as earned
    from ledger_entry e
    where e.member_id = ${memberId} and e.created_at >= ${since.toISOString()}::timestamptz and ${earningSql}`)
  return result.rows[0]?.earned ?? 0
}
