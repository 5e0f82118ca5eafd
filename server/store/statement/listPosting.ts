import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { ledgerEntry } from '../schema/ledger.ts'

export type LedgerRow = typeof ledgerEntry.$inferSelect

/** The entries of one posting, in the order of its lines. */
export async function listPosting(db: Queryable, postingId: string): Promise<LedgerRow[]> {
  return db.select().from(ledgerEntry).where(eq(ledgerEntry.postingId, postingId)).orderBy(ledgerEntry.id)
}
