import type { OwnSession } from '../../../shared/console/people.ts'
import { browserName } from '../../domain/browserName.ts'
import { listSessions } from '../../store/statement/listSessions.ts'
import type { House } from '../house.ts'
import type { SignedInStaff } from './whoIs.ts'

/** Where she is signed in. `seenAt` is exact to five minutes. */
export async function listOwnSessions(house: House, staff: SignedInStaff): Promise<OwnSession[]> {
  const rows = await listSessions(house.db, staff.id)
  return rows.map(({ id, userAgent, ipAddress, scope, createdAt, updatedAt }) => ({
    id,
    isThis: id === staff.sessionId,
    browser: browserName(userAgent ?? ''),
    ...(scope === 'till' ? { isTill: true as const } : {}),
    address: ipAddress ?? '',
    startedAt: createdAt.toISOString(),
    seenAt: updatedAt.toISOString(),
  }))
}
