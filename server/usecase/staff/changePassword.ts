import { passwordFault } from '../../domain/passwordFault.ts'
import { deleteSessions } from '../../store/statement/deleteSessions.ts'
import { getPasswordHash } from '../../store/statement/getPasswordHash.ts'
import { setPassword } from '../../store/statement/setPassword.ts'
import type { House } from '../house.ts'
import { authOf } from './auth.ts'
import { withTry, type PasswordRefusal } from './withTry.ts'
import type { SignedInStaff } from './whoIs.ts'

type Fault = { outcome: 'refused'; code: 'password_common' | 'password_personal' | 'password_same' }

/** Another password for whoever knows the current one. All her other sessions end. */
export async function changePassword(
  house: House,
  staff: SignedInStaff,
  { current, next }: { current: string; next: string },
): Promise<{ outcome: 'done' } | PasswordRefusal | Fault> {
  const fault = current === next ? 'same' : passwordFault(next, staff)
  const { password } = await authOf(house).$context
  const proved = await withTry(house, staff, async () => {
    const hash = await getPasswordHash(house.db, staff.id)
    const isRight = hash !== undefined && (await password.verify({ hash, password: current }))
    return isRight ? ({ outcome: 'proved' } as const) : undefined
  })
  if (proved.outcome === 'refused') return proved
  if (fault) return { outcome: 'refused', code: `password_${fault}` }
  const passwordHash = await password.hash(next)
  await house.db.transaction(async (tx) => {
    await setPassword(tx, { id: staff.id, passwordHash, at: house.clock.now() })
    await deleteSessions(tx, { userId: staff.id, but: staff.sessionId })
  })
  return { outcome: 'done' }
}
