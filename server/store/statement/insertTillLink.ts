import { and, eq, isNull } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { tillLink } from '../schema/till.ts'

/** A one-time code for a person's own WeChat; earlier ones that were not used open nothing any more. */
export async function insertTillLink(
  tx: Transaction,
  row: { tokenIndex: string; staffId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .update(tillLink)
    .set({ withdrawnAt: row.createdAt })
    .where(and(eq(tillLink.staffId, row.staffId), isNull(tillLink.usedAt), isNull(tillLink.withdrawnAt)))
  await tx.insert(tillLink).values(row)
}
