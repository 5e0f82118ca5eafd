import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** A member is one no longer: her consents end with it, her links are void, and those who follow hear of it. */
export async function endMembership(
  tx: Transaction,
  { memberId, at }: { memberId: string; at: Date },
): Promise<void> {
  const when = at.toISOString()
  await tx.execute(sql`
    with noted as (
      insert into member_change (member_id, kind, at) values (${memberId}, 'member.left', ${when})
    ), withdrawn as (
      update consent set withdrawn_at = ${when} where member_id = ${memberId} and withdrawn_at is null
    ), unlinked as (
      delete from copy_link where member_id = ${memberId}
    )
    update member set status = 'left', level = null, level_since = null, revision = revision + 1 where id = ${memberId}`)
}
