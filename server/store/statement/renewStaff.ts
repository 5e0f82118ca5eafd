import { eq } from '../drizzle.ts'
import type { Role } from '../../../shared/console/role.ts'
import type { Transaction } from '../../floor.ts'
import { staff, staffTwoFactor } from '../schema/staff.ts'
import { deleteSessions } from './deleteSessions.ts'
import { endTillBinding } from './endTillBinding.ts'
import { setPassword } from './setPassword.ts'

/**
 * She begins anew with another password: sessions end, the second factor is off and her WeChat is no till any more (its device
 * may be what was lost), no wrong try counts. `role` makes her an owner again, active.
 */
export async function renewStaff(
  tx: Transaction,
  { id, passwordHash, role, at }: { id: string; passwordHash: string; role?: Role; at: Date },
): Promise<void> {
  await setPassword(tx, { id, passwordHash, at })
  await tx
    .update(staff)
    .set({
      twoFactorEnabled: false,
      failures: 0,
      lockedUntil: null,
      updatedAt: at,
      ...(role ? { role, status: 'active' as const } : {}),
    })
    .where(eq(staff.id, id))
  await tx.delete(staffTwoFactor).where(eq(staffTwoFactor.userId, id))
  await deleteSessions(tx, { userId: id })
  await endTillBinding(tx, { staffId: id, at })
}
