import { deleteSessions } from '../../store/statement/deleteSessions.ts'
import type { House } from '../house.ts'
import type { SignedInStaff } from './whoIs.ts'

/** End one of her own sessions, or all but the one that asks. Answers how many ended. */
export const endOwnSessions = (
  house: House,
  staff: SignedInStaff,
  which: { only: string } | 'others',
): Promise<number> =>
  deleteSessions(house.db, {
    userId: staff.id,
    ...(which === 'others' ? { but: staff.sessionId } : { only: which.only }),
  })
