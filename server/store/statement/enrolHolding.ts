import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/**
 * This card belongs to this member. The push that tells of the card may come later, or never: then this is its row.
 * `observedAt`: when her form arrived, in whole seconds; a card deleted before must have been restored since.
 */
export async function enrolHolding(
  tx: Transaction,
  row: {
    cardId: string
    code: string
    openid: string
    memberId: string
    channel: string | undefined
    observedAt: Date
  },
): Promise<void> {
  const at = row.observedAt.toISOString()
  await tx.execute(sql`
    insert into holding as h (card_id, code, openid, member_id, channel, created_at)
    values (${row.cardId}, ${row.code}, ${row.openid}, ${row.memberId}, ${row.channel ?? null}, ${at})
    on conflict (card_id, code) do update set
      openid = excluded.openid,
      member_id = excluded.member_id,
      channel = coalesce(h.channel, excluded.channel),
      received_at = case
        when h.deleted_at >= coalesce(h.received_at, h.deleted_at) and h.deleted_at < ${at}::timestamptz
        then ${at}::timestamptz else h.received_at
      end`)
}
