import type { DepartureAnswer } from '../../../shared/membership.ts'
import type { Transaction } from '../../floor.ts'
import { getDeparture } from '../../store/statement/getDeparture.ts'
import { getMembership } from '../../store/statement/getMembership.ts'
import { lockMember } from '../../store/statement/lockMember.ts'
import { updateDeparture } from '../../store/statement/updateDeparture.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import { readDeparture } from './viewDeparture.ts'

/**
 * She has changed her mind: everything is as it was. Possible until it has begun, also a moment after the cooling-off. Resolves
 * to `no_member` for whom no membership belongs to, and that is also who has left.
 */
export async function cancelDeparture(
  house: House,
  openid: string,
): Promise<DepartureAnswer | { outcome: 'no_member' }> {
  const known = await getMembership(house.db, openid)
  if (!known) return { outcome: 'no_member' }
  const answer = await house.db.transaction((tx) => cancelOnce(house, tx, known.memberId, openid))
  if (answer.outcome === 'cancelled') {
    await appendAudit(house, {
      actor: known.memberNo,
      role: 'system',
      action: 'membership.stay',
      subject: known.memberNo,
      outcome: 'done',
    })
  }
  return answer
}

async function cancelOnce(
  house: House,
  tx: Transaction,
  memberId: string,
  openid: string,
): Promise<DepartureAnswer | { outcome: 'no_member' }> {
  // The same lock as the beginning of the end: one of the two comes first, and the other sees it.
  await lockMember(tx, memberId)
  const membership = await getMembership(tx, openid)
  if (!membership) return { outcome: 'no_member' }
  const open = await getDeparture(tx, memberId)
  if (open) {
    await updateDeparture(tx, open.id, { cancelledAt: house.clock.now() })
    await house.changes.tell(tx, [`openid:${openid}`, `member:${memberId}`])
  }
  const view = await readDeparture(tx, membership)
  return { outcome: open ? 'cancelled' : 'not_leaving', view }
}
