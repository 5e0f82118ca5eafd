import { clearTries } from '../../store/statement/clearTries.ts'
import { takeTry } from '../../store/statement/takeTry.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import { minutesLocked } from './passSecondFactor.ts'
import type { SignedInStaff } from './whoIs.ts'

export type PasswordRefusal =
  | { outcome: 'refused'; code: 'wrong_password' }
  | { outcome: 'refused'; code: 'locked'; minutes: number }

/**
 * Somebody signed in proves once more that she knows her password. Wrong ones count as at the sign-in, so that a session left
 * open is no place to guess. `attempt` answers undefined where the password was wrong.
 */
export async function withTry<T>(
  house: House,
  { id, name, role }: SignedInStaff,
  attempt: () => Promise<T | undefined>,
): Promise<T | PasswordRefusal> {
  const tried = await takeTry(house.db, { id, now: house.clock.now() })
  if (!tried) return { outcome: 'refused', code: 'locked', minutes: await minutesLocked(house, id) }
  const result = await attempt()
  if (result !== undefined) {
    await clearTries(house.db, id)
    return result
  }
  const who = { actorId: id, actor: name, role }
  if (tried.isLast)
    await appendAudit(house, {
      ...who,
      action: 'session.locked',
      outcome: 'refused',
      detail: { minutes: 15 },
    })
  return { outcome: 'refused', code: 'wrong_password' }
}
