import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

export type Membership = {
  memberId: string
  memberNo: string
  /** In fen. */
  balance: number
  points: number
  /** Counts the changes of the profile. */
  revision: number
  profile: Buffer | null
  joinedAt: Date
}

/** The membership of an openid, by any card of hers, deleted ones too; of several, the oldest, as joining would find it. */
export async function getMembership(db: Queryable, openid: string): Promise<Membership | undefined> {
  const result = await db.execute<Omit<Membership, 'joinedAt'> & { joinedAt: string }>(sql`
    select
      m.id as "memberId", m.member_no as "memberNo", m.balance, m.points, m.revision, m.profile, m.joined_at as "joinedAt"
    from member m
    where m.status = 'active' and m.id in (select member_id from holding where openid = ${openid})
    order by m.joined_at, m.id
    limit 1`)
  const [row] = result.rows
  return row && { ...row, joinedAt: new Date(row.joinedAt) }
}
