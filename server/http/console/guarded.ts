import type { Context } from 'hono'
import { may } from '../../../shared/console/role.ts'
import { appendAudit } from '../../usecase/audit/appendAudit.ts'
import type { House } from '../../usecase/house.ts'
import { whoIs } from '../../usecase/staff/whoIs.ts'
import { callerAtDoor, passCookies } from './callerOf.ts'
import { refuseFrame } from './refuseFrame.ts'
import { refuseError } from './refuseError.ts'
import type { ConsoleRoute, Staff } from './route.ts'
import { refuseTill } from './till/refuseTill.ts'

/** One door with its guards: the session, the role, the envelope of what went wrong, and the audit log. */
export function guarded(house: House, route: ConsoleRoute): (c: Context) => Promise<Response> {
  const answer = route.answer(house)
  const isSilent = route.isPiece === true || route.isQuestion === true
  const isRecorded = route.method === 'GET' ? route.seen === true : !isSilent
  return async (c) => {
    try {
      const caller = await callerAtDoor(c, house)
      const known = await whoIs(house, caller)
      if (!known) return refuseFrame(c, 'no_session')
      passCookies(c, known.cookies)
      const response =
        shut(c, route, known.staff) ??
        (await answer(c, known.staff).catch((error: unknown) => refuseError(c, house, error)))
      if (isRecorded) await record(c, house, route, known.staff, caller.address, response.status)
      return response
    } catch (error) {
      return refuseError(c, house, error)
    }
  }
}

/** Why this person may not come in by this door; nothing where she may. */
function shut(c: Context, route: ConsoleRoute, staff: Staff): Response | undefined {
  if (staff.scope === 'till' && !route.till) return refuseTill(c, 'till_only')
  return may(staff.role, route.operation) ? undefined : refuseFrame(c, 'forbidden')
}

const outcomeOf = (status: number) => (status < 400 ? 'done' : status < 500 ? 'refused' : 'failed')

async function record(
  c: Context,
  house: House,
  route: ConsoleRoute,
  staff: Staff,
  address: string | undefined,
  status: number,
): Promise<void> {
  // Absent where the route did not come far enough to say anything.
  const said = c.get('audit') as Context['var']['audit'] | undefined
  const code = c.get('outcome') as string | undefined
  await appendAudit(house, {
    actorId: staff.id,
    actor: staff.name,
    role: staff.role,
    action: route.operation,
    subject: said?.subject,
    outcome: outcomeOf(status),
    detail: {
      request: `${route.method} ${route.path}`,
      ...(staff.scope === 'till' ? { place: 'wechat' } : {}),
      ...(status >= 400 && code ? { code } : {}),
      ...said?.detail,
    },
    address,
  })
}
