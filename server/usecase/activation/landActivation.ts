import { randomUuid } from '../../domain/randomUuid.ts'
import { parseLanding } from '../../domain/parseLanding.ts'
import { getActivationByTicket } from '../../store/statement/getActivationByTicket.ts'
import { insertActivation } from '../../store/statement/insertActivation.ts'
import type { House } from '../house.ts'

export type Landed =
  | { outcome: 'stored'; activationId: string; cardId: string }
  | { outcome: 'incomplete' }
  | { outcome: 'too_long' }

/**
 * A phone has come back from WeChat's activation form. The ticket and the encrypted code are stored, sealed, and the
 * task is enqueued, before anything is answered: from here on the journey completes by itself. The same ticket, however
 * often it lands, is one journey, and an ended journey stays ended.
 * `rawUrl`: path and query exactly as received. `sessionOpenid`: whose browser it is, where that is known.
 */
export async function landActivation(
  house: House,
  { rawUrl, sessionOpenid }: { rawUrl: string; sessionOpenid?: string },
): Promise<Landed> {
  const parsed = parseLanding(rawUrl)
  if (parsed.outcome !== 'landing') return parsed
  const { cardId, encryptCode, activateTicket, openid, channel } = parsed.landing
  const id = randomUuid(house.random.bytes(16))
  const ticketIndex = house.cipher.index('ticket', activateTicket)
  const isNew = await insertActivation(house.db, {
    id,
    ticketIndex,
    ticket: house.cipher.seal('ticket', activateTicket),
    encryptCode: house.cipher.seal('encryptCode', encryptCode),
    cardId,
    openidHint: openid,
    landedBy: sessionOpenid,
    channel,
    receivedAt: house.clock.now(),
  })
  if (isNew) return { outcome: 'stored', activationId: id, cardId }
  const known = await getActivationByTicket(house.db, ticketIndex, sessionOpenid)
  if (!known) throw new Error('a journey that was in the way is not there: rows are never deleted')
  return { outcome: 'stored', ...known }
}
