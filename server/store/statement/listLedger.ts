import { sql } from '../drizzle.ts'
import type { Account } from '../../../shared/ledger.ts'
import type { Queryable } from '../../floor.ts'

export type LedgerLine = {
  id: number
  postingId: string
  account: Account
  amount: number
  total: number
  reason: string
  note: string | null
  actor: string
  store: string | null
  purchase: number | null
  expiresAt: Date | null
  createdAt: Date
  isTakenBack: boolean
  isReversal: boolean
}

/** A member's entries, the latest first, below `before`. */
export async function listLedger(
  db: Queryable,
  asked: { memberId: string; account: Account | undefined; before: number | undefined; rowsMax: number },
): Promise<LedgerLine[]> {
  const { memberId, account, before, rowsMax } = asked
  const result = await db.execute<
    Omit<LedgerLine, 'expiresAt' | 'createdAt'> & { expiresAt: string | null; createdAt: string }
  >(sql`
    select e.id, e.posting_id as "postingId", e.account, e.amount, e.total, e.reason, e.note, e.actor, e.store, e.purchase,
      e.expires_at as "expiresAt", e.created_at as "createdAt", e.reverses is not null as "isReversal",
      exists (select from ledger_entry r where r.reverses = e.id) as "isTakenBack"
    from ledger_entry e
    where e.member_id = ${memberId}
      ${account === undefined ? sql`` : sql`and e.account = ${account}`}
      ${before === undefined ? sql`` : sql`and e.id < ${before}`}
    order by e.id desc limit ${rowsMax}`)
  return result.rows.map((row) => ({
    ...row,
    expiresAt: row.expiresAt === null ? null : new Date(row.expiresAt),
    createdAt: new Date(row.createdAt),
  }))
}
