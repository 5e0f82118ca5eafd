import { may } from '../../../shared/console/role.ts'
import { getStaff } from '../../store/statement/getStaff.ts'
import { getTillBinding } from '../../store/statement/getTillBinding.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import type { Caller } from '../staff/auth.ts'
import type { TillEntry } from './bindTill.ts'
import { openTillSession } from './openTillSession.ts'

/** A WeChat that is somebody's till opens it again: a session for the till alone, without a password. */
export async function enterTill(house: House, caller: Caller): Promise<TillEntry> {
  const { openid, address } = caller
  if (openid === undefined) return { outcome: 'refused', code: 'no_openid' }
  const binding = await getTillBinding(house.db, { openid })
  const person = binding && (await getStaff(house.db, binding.staffId))
  if (!person || !may(person.role, 'till.use')) return { outcome: 'refused', code: 'not_bound' }
  const { id: actorId, name: actor, role } = person
  const cookies = await openTillSession(house, { staffId: actorId, openid, caller })
  const outcome = cookies ? ('done' as const) : ('refused' as const)
  await appendAudit(house, { actorId, actor, role, action: 'session.till', outcome, address })
  return cookies ? { outcome: 'entered', cookies } : { outcome: 'refused', code: 'suspended' }
}
