import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

export type NewMember = {
  id: string
  memberNo: string
  unionid: string | undefined
  mobileIndex: string | undefined
  /** Month and day of her birthday, as a keyed hash. */
  birthdayIndex?: string | undefined
  profile: Buffer
  channel: string | undefined
  joinedAt: Date
}

/**
 * A member with her number. False when the number was given out before, to whomever, even if she is erased: then nothing
 * is inserted and the caller takes another.
 */
export async function insertMember(tx: Transaction, row: NewMember): Promise<boolean> {
  const at = row.joinedAt.toISOString()
  const result = await tx.execute(sql`
    with taken as (
      insert into member_number (member_no, taken_at) values (${row.memberNo}, ${at})
      on conflict do nothing
      returning member_no
    ), joined as (
      insert into member (id, member_no, unionid, mobile_index, birthday_index, profile, channel, joined_at)
      select
        ${row.id}::uuid, member_no, ${row.unionid ?? null}, ${row.mobileIndex ?? null}, ${row.birthdayIndex ?? null},
        ${row.profile}::bytea, ${row.channel ?? null}, ${at}::timestamptz
      from taken
      returning id
    ), changed as (
      insert into member_change (member_id, kind, at) select id, 'member.joined', ${at}::timestamptz from joined
    )
    select id from joined`)
  return result.rowCount === 1
}
