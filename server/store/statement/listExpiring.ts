import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** Points that can be spent until the end of a day in China, YYYY-MM-DD. */
export type Expiring = { points: number; by: string }

/** What of a member's points expires after `from` and not later than `until`, by day, the soonest first. */
export async function listExpiring(
  db: Queryable,
  { memberId, from, until }: { memberId: string; from: Date; until: Date },
): Promise<Expiring[]> {
  const result = await db.execute<Expiring>(sql`
    select
      sum(remaining)::bigint as points,
      to_char((expires_at - interval '1 millisecond') at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as by
    from point_lot
    where member_id = ${memberId} and remaining > 0
      and expires_at > ${from.toISOString()}::timestamptz and expires_at <= ${until.toISOString()}::timestamptz
    group by 2 order by 2`)
  return result.rows
}
