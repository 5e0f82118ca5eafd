import type { ProblemKind } from '../../../../shared/console/problem.ts'
import { forgetTellingRefusal } from '../../../store/statement/forgetTellingRefusal.ts'
import { getActivation } from '../../../store/statement/getActivation.ts'
import { getCardTelling } from '../../../store/statement/getCardTelling.ts'
import { getPush } from '../../../store/statement/getPush.ts'
import { reopenPush } from '../../../store/statement/reopenPush.ts'
import { updateDeparture } from '../../../store/statement/updateDeparture.ts'
import { readActivation } from '../../activation/readActivation.ts'
import { tellActivation } from '../../activation/tellActivation.ts'
import { leaveMember } from '../../departure/leaveMembers.ts'
import { tellMember } from '../../ledger/tellMember.ts'
import { applyPush } from '../../push/applyPush.ts'
import { problemIsOver } from '../raiseProblem.ts'
import { cardOf, type Cure, type CureEnd } from './cureEnd.ts'

/** What waits for its next try is tried now, by the very steps of its task. Throws WechatError nowhere: the row keeps what WeChat said. */
export const retry: Cure = async (house, row, by, signal) => {
  const cure = retries[row.kind]
  return cure ? cure(house, row, by, signal) : { outcome: 'refused', why: 'not_offered' }
}

const retryJourney: Cure = async (house, { subject }, _by, signal) => {
  await readActivation(house, { activationId: subject }, signal)
  await tellActivation(house, { activationId: subject }, signal)
  const journey = await getActivation(house.db, subject)
  if (!journey?.endedAt) return { outcome: 'still_open' }
  return journey.state === 'confirmed' ? { outcome: 'settled' } : { outcome: 'ended', reason: journey.reason }
}

const retryTelling: Cure = async (house, row, _by, signal) => {
  const card = cardOf(row)
  const isShown = (await getCardTelling(house.db, card))?.isActive === true
  if (!isShown || row.memberId === null) return isOver(house, row, 'gone')
  await forgetTellingRefusal(house.db, card)
  await tellMember(house, { memberId: row.memberId, silent: false, failures: 0 }, signal)
  return { outcome: 'still_open' }
}

const retryPush: Cure = async (house, row, _by, signal) => {
  await reopenPush(house.db, row.subject)
  await applyPush(house, { pushId: row.subject }, signal)
  const push = await getPush(house.db, row.subject)
  if (!push?.appliedAt || push.lastError !== null) return { outcome: 'still_open' }
  return isOver(house, row, 'settled')
}

const retryDeparture: Cure = async (house, { subject }, _by, signal) => {
  await updateDeparture(house.db, subject, { tryAt: null })
  await leaveMember(house, subject, signal)
  return { outcome: 'still_open' }
}

const isOver = async (
  house: Parameters<Cure>[0],
  { kind, subject }: Parameters<Cure>[1],
  outcome: 'gone' | 'settled',
): Promise<CureEnd> => {
  await problemIsOver(house, { kind, subject })
  return { outcome }
}

const retries: Partial<Record<ProblemKind, Cure>> = {
  journey_stuck: retryJourney,
  telling_late: retryTelling,
  telling_refused: retryTelling,
  push_failed: retryPush,
  departure_late: retryDeparture,
}
