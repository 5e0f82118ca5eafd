import { sql } from '../drizzle.ts'
import type { Account } from '../../../shared/ledger.ts'
import type { LotUse, NewLot } from '../../domain/ledger/planPosting.ts'
import type { Queryable } from '../../floor.ts'

export type RecordedLine = {
  account: Account
  amount: number
  total: number
  key: string
  reason: string
  note: string | undefined
  purchase: number | undefined
  reverses: number | undefined
  expiresAt: Date | null
}

export type RecordedPosting = {
  postingId: string
  memberId: string
  fingerprint: string
  actor: string
  store: string | undefined
  cardId: string | undefined
  channel: string | undefined
  at: Date
  points: number
  balance: number
  lines: RecordedLine[]
  newLots: NewLot[]
  uses: LotUse[]
  /** What it adds to the actor's day; nothing where no limit is counted. */
  day: { day: string; given: number; taken: number } | undefined
}

/** What the plan was made on: how much had been posted to her, and to the actor's day. */
export type ExpectedAccount = { postings: number; given: number; taken: number }

/**
 * A planned posting: its entries, the lots that it makes, takes from and fills up again, the member's figures, the actor's
 * day, the change for those who follow, and the intention to tell WeChat, one for all that waits of a member. The account is
 * locked beforehand (`readAccount`), or the posting is recorded only if it still stands as `expected`; undefined, and nothing
 * is changed, where it does not. Resolves to the entries' ids, in the order of the lines, and to whose pages show it.
 */
export async function recordPosting(
  db: Queryable,
  posting: RecordedPosting,
  expected: ExpectedAccount | undefined,
): Promise<{ ids: number[]; openids: string[] } | undefined> {
  const result = await db.execute<{ recorded: { ids: number[]; openids: string[] } | null }>(sql`
    select record_posting(${JSON.stringify({ ...posting, expected })}::jsonb) as recorded`)
  return result.rows[0]?.recorded ?? undefined
}
