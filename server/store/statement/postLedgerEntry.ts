import { sql } from 'drizzle-orm'
import type { Transaction } from '../../floor.ts'

export type LedgerPosting = {
  memberId: string
  account: 'points' | 'balance'
  /** Signed; points, or fen. Never 0. */
  amount: number
  idempotencyKey: string
  reason: string
  actor: string
  cardId: string | undefined
  channel: string | undefined
  createdAt: Date
}

/**
 * The only way by which points and balance change: one entry, and the member's figure with it. The member's row is locked,
 * so that `total` is the total. The same key posts once: `on conflict do nothing` then changes neither. True when posted.
 */
export async function postLedgerEntry(tx: Transaction, entry: LedgerPosting): Promise<boolean> {
  const figure = sql.identifier(entry.account)
  const result = await tx.execute(sql`
    with owner as (
      select id, ${figure} as figure from member where id = ${entry.memberId} for update
    ), posted as (
      insert into ledger_entry
        (member_id, account, amount, total, idempotency_key, reason, actor, card_id, channel, created_at)
      select
        id, ${entry.account}, ${entry.amount}::bigint, figure + ${entry.amount}::bigint, ${entry.idempotencyKey},
        ${entry.reason}, ${entry.actor}, ${entry.cardId ?? null}, ${entry.channel ?? null},
        ${entry.createdAt.toISOString()}::timestamptz
      from owner
      on conflict (idempotency_key) do nothing
      returning member_id, total
    )
    update member set ${figure} = posted.total from posted where member.id = posted.member_id`)
  return result.rowCount === 1
}
