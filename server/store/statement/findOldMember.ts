import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/**
 * Whose card was restored? By its code, else by the code it had before, else by her other cards of this template; but
 * always her own, under the same openid: a code that was somebody else's brings nobody back.
 */
export async function findOldMember(
  tx: Transaction,
  card: { cardId: string; code: string; oldCode: string; openid: string },
): Promise<string | undefined> {
  const result = await tx.execute<{ memberId: string }>(sql`
    select h.member_id as "memberId"
    from holding h join member m on m.id = h.member_id and m.status = 'active'
    where h.card_id = ${card.cardId} and h.openid = ${card.openid}
    order by h.code = ${card.code} desc, h.code = ${card.oldCode} desc, h.received_at desc nulls last
    limit 1`)
  return result.rows[0]?.memberId
}
