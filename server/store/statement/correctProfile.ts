import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/**
 * A member's own corrections: the profile as it is now, and by what she is found. `mobile`: her number, which she wrote herself
 * and which therefore proves nothing; nothing where she has none; left out where it stays. The change goes to those who follow.
 */
export async function correctProfile(
  tx: Transaction,
  row: {
    id: string
    profile: Buffer
    birthdayIndex: string | undefined
    mobile?: { index: string | undefined } | undefined
    at: Date
  },
): Promise<void> {
  const { mobile } = row
  await tx.execute(sql`
    with changed as (
      insert into member_change (member_id, kind, at) values (${row.id}, 'member.updated', ${row.at.toISOString()})
    )
    update member set
      revision = revision + 1,
      profile = ${row.profile}::bytea,
      birthday_index = ${row.birthdayIndex ?? null},
      mobile_index = case when ${mobile !== undefined} then ${mobile?.index ?? null} else mobile_index end,
      mobile_proven = case when ${mobile !== undefined} then ${mobile?.index === undefined} else mobile_proven end
    where id = ${row.id}`)
}
