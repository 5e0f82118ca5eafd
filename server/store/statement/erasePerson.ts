import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** A member's row without her: number, figures, channel and dates stay. Resolves to her number. */
export async function erasePerson(tx: Transaction, memberId: string): Promise<string | undefined> {
  const result = await tx.execute<{ memberNo: string }>(sql`
    update member set
      profile = null, mobile_index = null, mobile_proven = true, birthday_index = null, unionid = null, revision = revision + 1
    where id = ${memberId} and status = 'left'
    returning member_no as "memberNo"`)
  return result.rows[0]?.memberNo
}
