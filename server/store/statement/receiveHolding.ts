import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/**
 * A signed push tells that somebody received this card. The first channel stays. Whoever received it last holds it, and a
 * card that has changed hands brings no member along. Resolves to the member it hangs on.
 */
export async function receiveHolding(
  tx: Transaction,
  row: {
    cardId: string
    code: string
    openid: string
    unionid: string | undefined
    channel: string | undefined
    receivedAt: Date
    createdAt: Date
  },
): Promise<{ memberId: string | null; channel: string | null }> {
  const at = row.receivedAt.toISOString()
  const result = await tx.execute<{ memberId: string | null; channel: string | null }>(sql`
    insert into holding as h (card_id, code, openid, unionid, channel, received_at, created_at)
    values (
      ${row.cardId}, ${row.code}, ${row.openid}, ${row.unionid ?? null}, ${row.channel ?? null}, ${at},
      ${row.createdAt.toISOString()}
    )
    on conflict (card_id, code) do update set
      openid = case when h.received_at > excluded.received_at then h.openid else excluded.openid end,
      unionid = case
        when h.openid = excluded.openid then coalesce(excluded.unionid, h.unionid)
        when h.received_at > excluded.received_at then h.unionid
        else excluded.unionid
      end,
      member_id = case when h.openid = excluded.openid or h.received_at > excluded.received_at then h.member_id end,
      activated_at = case
        when h.openid = excluded.openid or h.received_at > excluded.received_at then h.activated_at
      end,
      channel = coalesce(h.channel, excluded.channel),
      received_at = greatest(h.received_at, excluded.received_at)
    returning member_id as "memberId", channel`)
  return result.rows[0] ?? { memberId: null, channel: null }
}
