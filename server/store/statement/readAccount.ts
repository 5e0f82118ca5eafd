import { sql } from '../drizzle.ts'
import type { Program } from '../../../shared/program.ts'
import type { AccountFacts } from '../../domain/ledger/planPosting.ts'
import type { Queryable } from '../../floor.ts'

export type AccountRow = AccountFacts & {
  status: 'active' | 'left'
  /** How much was posted to her so far: who plans without a lock records only while this stands. */
  postings: number
  /** What was posted under this key before, by whomever. */
  known: { memberId: string; postingId: string; fingerprint: string } | undefined
  /** What the limited actor gave and took today so far. */
  day: { given: number; taken: number }
  /** The merchant's rules; nothing where the defaults hold. */
  rules: Program | undefined
}

type Row = Omit<AccountRow, 'lots' | 'known' | 'rules'> & {
  lots: { id: number; remaining: number; expiresAt: string | null }[]
  known: AccountRow['known'] | null
  rules: Program | null
}

/**
 * A member's account with all that a posting is decided from. `limited`: the actor whose day is counted. `isLocked`: nobody
 * else posts to her, or counts that day, until the transaction ends. Undefined where there is no such member.
 */
export async function readAccount(
  db: Queryable,
  question: { memberId: string; key: string; limited: string | undefined; day: string; isLocked: boolean },
): Promise<AccountRow | undefined> {
  const { memberId, key, limited, day, isLocked } = question
  const result = await db.execute<{ account: Row | null }>(sql`
    select read_account(${memberId}, ${key}, ${limited ?? null}, ${day}, ${isLocked}) as account`)
  const row = result.rows[0]?.account
  if (!row) return undefined
  return {
    ...row,
    lots: row.lots.map((lot) => ({
      ...lot,
      expiresAt: lot.expiresAt === null ? null : new Date(lot.expiresAt),
    })),
    known: row.known ?? undefined,
    rules: row.rules ?? undefined,
  }
}
