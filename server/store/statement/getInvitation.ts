import { and, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staffInvitation } from '../schema/staff.ts'
import { isOpen, type InvitationRow } from './openInvitations.ts'

/** The link of this token's hash, if it may still be used. */
export async function getInvitation(
  db: Queryable,
  { tokenIndex, now }: { tokenIndex: string; now: Date },
): Promise<InvitationRow | undefined> {
  const [row] = await db
    .select()
    .from(staffInvitation)
    .where(and(eq(staffInvitation.tokenIndex, tokenIndex), isOpen(now)))
  return row
}
