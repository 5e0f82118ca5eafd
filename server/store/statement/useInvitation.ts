import { and, eq } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { staffInvitation } from '../schema/staff.ts'
import { isOpen, type InvitationRow } from './openInvitations.ts'

/**
 * Use a link up. The row stays locked until the transaction ends: of two at the same time the second waits, and then finds
 * nothing, unless the first was rolled back.
 */
export async function useInvitation(
  tx: Transaction,
  { tokenIndex, now }: { tokenIndex: string; now: Date },
): Promise<InvitationRow | undefined> {
  const [row] = await tx
    .update(staffInvitation)
    .set({ usedAt: now })
    .where(and(eq(staffInvitation.tokenIndex, tokenIndex), isOpen(now)))
    .returning()
  return row
}
