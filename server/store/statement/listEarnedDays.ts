import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { earningSql } from './earningSql.ts'

/** Points that count towards a level, by the day in China on which they came (YYYY-MM-DD), the oldest first. */
export type EarnedDay = { day: string; points: number }

/** A member's earnings since a moment. The sum is what earnedSince answers. */
export async function listEarnedDays(db: Queryable, memberId: string, since: Date): Promise<EarnedDay[]> {
  const result = await db.execute<EarnedDay>(sql`
    select to_char(e.created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, sum(e.amount)::bigint as points
    from ledger_entry e
    where e.member_id = ${memberId} and e.created_at >= ${since.toISOString()}::timestamptz and ${earningSql}
    group by 1 order by 1`)
  return result.rows
}
