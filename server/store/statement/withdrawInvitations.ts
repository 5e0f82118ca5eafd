import { and, eq, inArray, type SQL } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staffInvitation } from '../schema/staff.ts'
import { isOpen, type InvitationRow } from './openInvitations.ts'

/** Whose links: one by its id, all of an e-mail that is not a person yet, a person's resets, or the owner's. */
export type Which =
  | { id: string }
  | { kind: 'invitation'; email: string }
  | { kind: 'reset'; staffId: string }
  | { kind: 'owner' }

function condition(which: Which): SQL | undefined {
  if ('id' in which)
    return and(eq(staffInvitation.id, which.id), inArray(staffInvitation.kind, ['invitation', 'reset']))
  const ofKind = eq(staffInvitation.kind, which.kind)
  if (which.kind === 'invitation') return and(ofKind, eq(staffInvitation.email, which.email))
  return which.kind === 'reset' ? and(ofKind, eq(staffInvitation.staffId, which.staffId)) : ofKind
}

/** These links open nothing any more. Answers those that were still open. */
export async function withdrawInvitations(db: Queryable, which: Which, now: Date): Promise<InvitationRow[]> {
  return db
    .update(staffInvitation)
    .set({ withdrawnAt: now })
    .where(and(condition(which), isOpen(now)))
    .returning()
}
