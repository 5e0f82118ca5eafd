import type { Context } from 'hono'
import type { Operation, Role } from '../../../shared/console/role.ts'
import type { House } from '../../usecase/house.ts'

/** Who is signed in to the console. */
export type Staff = { id: string; name: string; email: string; role: Role; sessionId: string }

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
