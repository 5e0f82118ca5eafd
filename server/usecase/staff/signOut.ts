import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import { authOf, headersOf, type Caller } from './auth.ts'
import { whoIs } from './whoIs.ts'

/** End the session of the caller's cookie. Answers the cookies that take it away, whether or not there was one. */
export async function signOut(house: House, caller: Caller): Promise<{ cookies: string[] }> {
  const known = await whoIs(house, caller)
  const cookies = await endCallersSession(house, caller)
  if (known) {
    const { id: actorId, name: actor, role } = known.staff
    const { address } = caller
    await appendAudit(house, { actorId, actor, role, action: 'session.sign_out', outcome: 'done', address })
  }
  return { cookies }
}

/** The session that this browser had so far is over. */
export async function endCallersSession(house: House, caller: Caller): Promise<string[]> {
  const { headers } = await authOf(house, caller.door).api.signOut({
    headers: headersOf(caller),
    returnHeaders: true,
  })
  return headers.getSetCookie()
}
