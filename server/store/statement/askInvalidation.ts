import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/**
 * This card shall be over. One that WeChat refused before is asked anew; one that is under way or done stays as it is. True
 * where it was written.
 */
export async function askInvalidation(
  tx: Transaction,
  row: { cardId: string; code: string; memberId: string; reason: string; actor: string; askedAt: Date },
): Promise<boolean> {
  const result = await tx.execute(sql`
    insert into invalidation as i (card_id, code, member_id, reason, actor, asked_at)
    values (${row.cardId}, ${row.code}, ${row.memberId}, ${row.reason}, ${row.actor}, ${row.askedAt.toISOString()})
    on conflict (card_id, code) do update set
      member_id = excluded.member_id, reason = excluded.reason, actor = excluded.actor, asked_at = excluded.asked_at,
      attempts = 0, last_error = null, refused_at = null, errcode = null
    where i.refused_at is not null`)
  return result.rowCount === 1
}
