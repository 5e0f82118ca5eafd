import type { Role } from '../../../shared/console/role.ts'
import { markSeen } from '../../store/statement/markSeen.ts'
import type { House } from '../house.ts'
import { authOf, headersOf, type Caller } from './auth.ts'

/** Who is signed in, and with which session. */
export type SignedInStaff = {
  id: string
  name: string
  email: string
  role: Role
  sessionId: string
  /** `till`: opened inside WeChat, and good for the till alone. */
  scope: 'full' | 'till'
}

/** However busy she is, she signs in again after a week. */
const LIFE_MS = 7 * 24 * 3600 * 1000
/** How exact `lastSeenAt` is: not a write at every request. */
const SEEN_EVERY_MS = 5 * 60_000

/**
 * Whose session the caller's cookie is, with the cookies that lengthen it. Undefined without a session, after 12 hours without
 * a request, a week after the sign-in, and for anybody suspended. The role is read from the database each time. Each door
 * has its own sessions: one of the till is nothing at the console's door, nor in another WeChat than the one that opened it.
 */
export async function whoIs(
  house: House,
  caller: Caller,
): Promise<{ staff: SignedInStaff; secondFactor: boolean; cookies: string[] } | undefined> {
  const { door = 'console' } = caller
  if (!caller.cookie?.includes(`${door}.session_token=`)) return undefined
  const { response, headers } = await authOf(house, door).api.getSession({
    headers: headersOf(caller),
    returnHeaders: true,
  })
  if (!response) return undefined
  const { session, user } = response
  const scope = session.scope === 'till' ? 'till' : 'full'
  const isOfDoor = door === 'till' ? scope === 'till' && session.openid === caller.openid : scope === 'full'
  if (!isOfDoor) return undefined
  const now = house.clock.now()
  if (user.status !== 'active' || now.getTime() - session.createdAt.getTime() > LIFE_MS) return undefined
  if (now.getTime() - (user.lastSeenAt?.getTime() ?? 0) > SEEN_EVERY_MS)
    await markSeen(house.db, { id: user.id, at: now })
  return {
    staff: {
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role as Role,
      sessionId: session.id,
      scope,
    },
    secondFactor: Boolean(user.twoFactorEnabled),
    cookies: headers.getSetCookie(),
  }
}
