import { and, desc, inArray } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staffInvitation } from '../schema/staff.ts'
import { isOpen, type InvitationRow } from './openInvitations.ts'

type Kind = InvitationRow['kind']

/** The links of these kinds that may still be used, the newest first. */
export async function listInvitations(
  db: Queryable,
  { kinds, now }: { kinds: Kind[]; now: Date },
): Promise<InvitationRow[]> {
  return db
    .select()
    .from(staffInvitation)
    .where(and(inArray(staffInvitation.kind, kinds), isOpen(now)))
    .orderBy(desc(staffInvitation.createdAt), desc(staffInvitation.id))
}
