import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** These are the words by which a member is found from now on, and no others; none: she is found by no name and no digits. */
export async function indexMember(tx: Transaction, memberId: string, tokens: bigint[]): Promise<void> {
  const wanted = `{${tokens.join(',')}}`
  await tx.execute(sql`
    with owner as (
      select seq from member where id = ${memberId}
    ), gone as (
      delete from member_token where seq = (select seq from owner) and token <> all (${wanted}::bigint[])
    )
    insert into member_token (token, seq)
    select token, seq from owner, unnest(${wanted}::bigint[]) token
    on conflict do nothing`)
}
