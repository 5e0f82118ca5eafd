import { endActivation } from '../../store/statement/endActivation.ts'
import { getActivation, type ActivationRow } from '../../store/statement/getActivation.ts'
import { getHolding } from '../../store/statement/getHolding.ts'
import { markRead } from '../../store/statement/markRead.ts'
import { raiseRefusedJourney } from '../../store/statement/raiseRefusedJourney.ts'
import { recordSubmission } from '../../store/statement/recordSubmission.ts'
import { errcodes, hasErrcode, isWechatError } from '../../wechat/error.ts'
import type { RefusalReason } from '../../../shared/activation.ts'
import type { House } from '../house.ts'
import { enrol } from './enrol.ts'
import { postpone } from './postpone.ts'
import { readTicket, type Reading } from './readTicket.ts'
import { refusalOf } from './refusalOf.ts'

/**
 * received -> read -> enrolled. Opens ticket and code, keeps what WeChat says at once, and makes her a member. Whatever
 * fails and may succeed later is tried again later; what WeChat refuses for good ends the journey with a reason.
 * May be repeated at any station: it goes on where the row says.
 */
export async function readActivation(
  house: House,
  { activationId }: { activationId: string },
  signal: AbortSignal,
): Promise<void> {
  const row = await getActivation(house.db, activationId)
  if (row?.state !== 'received' && row?.state !== 'read') return
  try {
    const reading = await readTicket(house, row, signal)
    if (reading.outcome === 'refused') return await end(house, row, 'refused', reading.reason)
    const { code, openid } = reading
    const [holding] = await Promise.all([
      getHolding(house.db, { cardId: row.cardId, code }),
      markRead(house.db, { id: row.id, code, openid, readAt: house.clock.now() }),
      // A process that is killed between the two reads again, and records it then.
      recordSubmission(house.db, { ...submissionOf(row), openid, isProven: true }),
    ])
    await enrolReader(house, row, reading, holding?.unionid ?? undefined)
  } catch (error) {
    await judge(house, row, error, signal)
  }
}

async function enrolReader(
  house: House,
  row: ActivationRow,
  { code, openid, answers, card }: Extract<Reading, { outcome: 'read' }>,
  unionid: string | undefined,
): Promise<void> {
  const enrolled = await enrol(house, {
    activationId: row.id,
    cardId: row.cardId,
    code,
    openid,
    unionid,
    answers,
    channel: row.channel ?? undefined,
    template: card.template,
    form: card.form,
    submittedAt: row.receivedAt,
  })
  if (enrolled.outcome === 'refused') await end(house, row, 'refused', enrolled.reason)
}

async function judge(house: House, row: ActivationRow, error: unknown, signal: AbortSignal): Promise<void> {
  const reason = refusalOf(error)
  if (reason) return end(house, row, 'refused', reason)
  // A bug, or a database that does not answer: the task fails, loudly, and is tried again by its runner.
  if (!isWechatError(error) && !signal.aborted) throw error
  const isExpired = hasErrcode(error, errcodes.activateTicketExpired)
  const goesOn = await postpone(house, 'readActivation', row.id, { error, isExpired })
  if (!goesOn) await end(house, row, 'expired', 'ticket_expired')
}

const submissionOf = ({ cardId, channel, receivedAt }: ActivationRow) => ({
  cardId,
  channel: channel ?? undefined,
  at: receivedAt,
})

async function end(
  house: House,
  row: ActivationRow,
  state: 'expired' | 'refused',
  reason: RefusalReason,
): Promise<void> {
  await house.db.transaction(async (tx) => {
    const endedAt = house.clock.now()
    const openid = await endActivation(tx, { id: row.id, state, reason, endedAt })
    await raiseRefusedJourney(tx, row.id, endedAt)
    // Nobody has named the holder. It was she who came back if the session that landed is the one that the address names.
    if (openid === null && row.landedBy !== null && row.landedBy === row.openidHint) {
      await recordSubmission(tx, { ...submissionOf(row), openid: row.landedBy, isProven: false })
    }
    const openids = [openid, row.landedBy].filter((name) => name !== null)
    await house.changes.tell(tx, [`activation:${row.id}`, ...openids.map((name) => `openid:${name}`)])
  })
  house.log.info({ activationId: row.id, state, reason }, 'a journey ended without an active card')
}
