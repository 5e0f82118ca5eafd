import { asc, inArray } from '../drizzle.ts'
import type { PostedEntry } from '../../domain/webhookBody.ts'
import type { Queryable } from '../../floor.ts'
import { ledgerEntry } from '../schema/ledger.ts'

/** The entries of several postings, each in the order of its lines. */
export async function listPostingLines(
  db: Queryable,
  postingIds: string[],
): Promise<Map<string, PostedEntry[]>> {
  if (postingIds.length === 0) return new Map()
  const rows = await db
    .select({
      postingId: ledgerEntry.postingId,
      id: ledgerEntry.id,
      account: ledgerEntry.account,
      amount: ledgerEntry.amount,
      total: ledgerEntry.total,
      reason: ledgerEntry.reason,
      store: ledgerEntry.store,
      purchase: ledgerEntry.purchase,
    })
    .from(ledgerEntry)
    .where(inArray(ledgerEntry.postingId, postingIds))
    .orderBy(asc(ledgerEntry.id))
  return Map.groupBy(rows, ({ postingId }) => postingId)
}
