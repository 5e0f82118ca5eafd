import { sql } from '../drizzle.ts'
import type { Membership } from './getMembership.ts'
import type { Queryable } from '../../floor.ts'

/** Whose copy a link is for; it is used with that, and leads nowhere a second time. Nothing for one that is over, or of a member who has left. */
export async function takeCopyLink(
  db: Queryable,
  { tokenIndex, now }: { tokenIndex: string; now: Date },
): Promise<Membership | undefined> {
  const at = now.toISOString()
  const result = await db.execute<Omit<Membership, 'joinedAt'> & { joinedAt: string }>(sql`
    with taken as (
      update copy_link set used_at = ${at} where token_index = ${tokenIndex} and used_at is null and expires_at > ${at}
      returning member_id
    )
    select
      m.id as "memberId", m.member_no as "memberNo", m.balance, m.points, m.revision, m.profile, m.joined_at as "joinedAt"
    from taken join member m on m.id = taken.member_id and m.status = 'active'`)
  const [row] = result.rows
  return row && { ...row, joinedAt: new Date(row.joinedAt) }
}
