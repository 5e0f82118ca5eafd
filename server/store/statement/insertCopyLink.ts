import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** A one-time link to a member's copy; those before it that were not used are over. */
export async function insertCopyLink(
  db: Queryable,
  row: { tokenIndex: string; memberId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await db.execute(sql`
    with before as (
      delete from copy_link where member_id = ${row.memberId}
    )
    insert into copy_link (token_index, member_id, created_at, expires_at)
    values (${row.tokenIndex}, ${row.memberId}, ${row.createdAt.toISOString()}, ${row.expiresAt.toISOString()})`)
}
