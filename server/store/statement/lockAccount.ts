import { sql } from 'drizzle-orm'
import type { Program } from '../../../shared/program.ts'
import type { AccountFacts } from '../../domain/ledger/planPosting.ts'
import type { Transaction } from '../../floor.ts'

export type LockedAccount = AccountFacts & {
  status: 'active' | 'left'
  /** What was posted under this key before, by whomever. */
  known: { memberId: string; postingId: string; fingerprint: string } | undefined
  /** What this actor gave and took today so far. */
  day: { given: number; taken: number } | undefined
  /** The merchant's rules; nothing where the defaults hold. */
  rules: Program | undefined
}

type Row = Omit<LockedAccount, 'lots' | 'known' | 'day' | 'rules'> & {
  lots: { id: number; remaining: number; expiresAt: string | null }[]
  known: LockedAccount['known'] | null
  day: LockedAccount['day'] | null
  rules: Program | null
}

/**
 * A member's account, locked until the transaction ends, with all that a posting is decided from. `limited`: the actor
 * whose day is locked and counted as well. Undefined where there is no such member.
 */
export async function lockAccount(
  tx: Transaction,
  {
    memberId,
    key,
    limited,
    day,
  }: { memberId: string; key: string; limited: string | undefined; day: string },
): Promise<LockedAccount | undefined> {
  const result = await tx.execute<{ account: Row | null }>(sql`
    select lock_account(${memberId}, ${key}, ${limited ?? null}, ${day}) as account`)
  const row = result.rows[0]?.account
  if (!row) return undefined
  return {
    ...row,
    lots: row.lots.map((lot) => ({
      ...lot,
      expiresAt: lot.expiresAt === null ? null : new Date(lot.expiresAt),
    })),
    known: row.known ?? undefined,
    day: row.day ?? undefined,
    rules: row.rules ?? undefined,
  }
}
