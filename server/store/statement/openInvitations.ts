import { and, gt, isNull } from '../drizzle.ts'
import { staffInvitation } from '../schema/staff.ts'

export type InvitationRow = typeof staffInvitation.$inferSelect

/** A link that may still be used: not used, not withdrawn, not too old. */
export const isOpen = (now: Date) =>
  and(isNull(staffInvitation.usedAt), isNull(staffInvitation.withdrawnAt), gt(staffInvitation.expiresAt, now))
