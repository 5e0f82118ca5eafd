import type { DepartureAnswer, DepartureRequest } from '../../../shared/membership.ts'
import { chinaDay } from '../../domain/chinaDays.ts'
import { planDeparture } from '../../domain/planDeparture.ts'
import { randomUuid } from '../../domain/randomUuid.ts'
import { randomDigits, type Transaction } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import { getDeparture } from '../../store/statement/getDeparture.ts'
import { getMembership } from '../../store/statement/getMembership.ts'
import { insertDeparture } from '../../store/statement/insertDeparture.ts'
import { lockMember } from '../../store/statement/lockMember.ts'
import { updateDeparture } from '../../store/statement/updateDeparture.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import { readProgram } from '../program/readProgram.ts'
import { readDeparture } from './viewDeparture.ts'

type Asked = { openid: string; request: DepartureRequest }

/**
 * A member wants to leave. Nothing ends yet: until the cooling-off is over her card works as ever, and she may change her
 * mind. Asking again confirms the figures of now, and puts nothing off. Resolves to `no_member` for whom no membership belongs to.
 */
export async function requestDeparture(
  house: House,
  asked: Asked,
): Promise<DepartureAnswer | { outcome: 'no_member' }> {
  const known = await getMembership(house.db, asked.openid)
  if (!known) return { outcome: 'no_member' }
  const answer = await house.db.transaction((tx) => requestOnce(house, tx, known.memberId, asked))
  if (answer.outcome === 'requested') {
    await appendAudit(house, {
      actor: known.memberNo,
      role: 'system',
      action: 'membership.leave',
      subject: known.memberNo,
      outcome: 'done',
    })
  }
  return answer
}

async function requestOnce(
  house: House,
  tx: Transaction,
  memberId: string,
  { openid, request }: Asked,
): Promise<DepartureAnswer | { outcome: 'no_member' }> {
  await lockMember(tx, memberId)
  const membership = await getMembership(tx, openid)
  if (!membership) return { outcome: 'no_member' }
  const { coolingOffDays } = await readProgram(tx)
  const open = await getDeparture(tx, memberId)
  const at = house.clock.now()
  const plan = planDeparture({ ...membership, coolingOffDays, isAsked: open !== undefined }, request, at)
  if (plan.outcome !== 'request' && plan.outcome !== 'confirm') {
    return { outcome: plan.outcome, view: await readDeparture(tx, membership) }
  }
  if (plan.outcome === 'request') await insert(house, tx, memberId, { ...plan, requestedAt: at })
  else if (open)
    await updateDeparture(tx, open.id, { points: plan.points, balance: plan.balance, tryAt: null })
  if (coolingOffDays === 0) await enqueue(tx, 'leaveMembers', {}, { key: 'leaveMembers' })
  await house.changes.tell(tx, [`openid:${openid}`, `member:${memberId}`])
  return { outcome: 'requested', view: await readDeparture(tx, membership) }
}

/** The day and six digits: short enough to be read out, and told by nothing else. */
async function insert(
  house: House,
  tx: Transaction,
  memberId: string,
  {
    points,
    balance,
    dueAt,
    requestedAt,
  }: { points: number; balance: number; dueAt: Date; requestedAt: Date },
): Promise<void> {
  const id = randomUuid(house.random.bytes(16))
  for (;;) {
    const receiptNo = `${chinaDay(requestedAt).replaceAll('-', '')}-${randomDigits(house.random, 6)}`
    const row = { id, memberId, receiptNo, requestedAt, dueAt, points, balance }
    if (await insertDeparture(tx, row)) return
  }
}
