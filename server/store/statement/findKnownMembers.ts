import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

export type KnownRow = {
  id: string
  memberNo: string
  /** Hers for sure; one that she wrote down herself tells nothing of who she is. */
  mobileIndex: string | null
  hasLeft: boolean
}

/** Members who have one of these phones or numbers. */
export async function findKnownMembers(
  db: Queryable,
  { mobileIndexes, memberNos }: { mobileIndexes: string[]; memberNos: string[] },
): Promise<KnownRow[]> {
  const found = await db.execute<KnownRow>(sql`
    select m.id, m.member_no as "memberNo", case when m.mobile_proven then m.mobile_index end as "mobileIndex", m.status = 'left' as "hasLeft"
    from member m
    where (m.mobile_index = any(${sql.param(mobileIndexes)}::text[]) and m.mobile_proven)
      or m.member_no = any(${sql.param(memberNos)}::text[])`)
  return found.rows
}
