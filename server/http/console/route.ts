import type { Context } from 'hono'
import type { Operation, Role } from '../../../shared/console/role.ts'
import type { House } from '../../usecase/house.ts'

/** Who is signed in to the console. */
export type Staff = {
  id: string
  name: string
  email: string
  role: Role
  sessionId: string
  /** `till`: opened inside WeChat, and let through no door but those marked so. */
  scope: 'full' | 'till'
}

/**
 * One door of the console's API, below /api/console. `mount.ts` asks for a session, checks the role at every request, bounds the body,
 * refuses foreign origins, and writes the audit log: every request that changes something, and every one marked `seen`,
 * with what the answer put under `audit` in the context.
 */
export type ConsoleRoute = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  path: string
  operation: Operation
  /** A look that is recorded too: personal data. */
  seen?: true
  /** A piece of something that is recorded as a whole, such as a part of a file: the audit log says nothing of it. */
  isPiece?: true
  /** Open to a session of the till inside WeChat as well; all other doors are shut to it. */
  till?: true
  /** A POST that changes nothing, for what is asked must not stand in an address: not recorded. */
  isQuestion?: true
  /** The greatest body in bytes; 256 KiB where nothing is said. */
  bodyMax?: number
  answer(house: House): (c: Context, staff: Staff) => Promise<Response>
}

declare module 'hono' {
  interface ContextVariableMap {
    /** What the audit log says of this request: to what it was done, and what changed. Never a secret or personal data. */
    audit: { subject?: string; detail?: Record<string, unknown> }
  }
}
