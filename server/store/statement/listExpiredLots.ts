import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** A lot's place in the order of expiry. */
export type LotPlace = { expiresAt: string; id: number }

/** The next lots, after a place, whose day is over and of which something is left, of members who have not left. */
export async function listExpiredLots(
  db: Queryable,
  { at, after, limit }: { at: Date; after: LotPlace | undefined; limit: number },
): Promise<(LotPlace & { memberId: string })[]> {
  const place = after ?? { expiresAt: '-infinity', id: 0 }
  const result = await db.execute<LotPlace & { memberId: string }>(sql`
    select l.id, l.member_id as "memberId", l.expires_at::text as "expiresAt"
    from point_lot l join member m on m.id = l.member_id
    where l.remaining > 0 and l.expires_at is not null and l.expires_at <= ${at.toISOString()}::timestamptz and m.status = 'active'
      and (l.expires_at, l.id) > (${place.expiresAt}::timestamptz, ${place.id}::bigint)
    order by l.expires_at, l.id limit ${limit}`)
  return result.rows
}
