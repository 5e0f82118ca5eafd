import { getInvalidation } from '../../store/statement/getInvalidation.ts'
import { getMember } from '../../store/statement/getMember.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import { endCard } from './endCard.ts'

/** What was asked for in the console is carried out by the house itself, and the log says how it ended. */
export async function endCardLater(
  house: House,
  card: { cardId: string; code: string },
  signal: AbortSignal,
): Promise<void> {
  const before = await getInvalidation(house.db, card)
  if (!before || before.doneAt || before.refusedAt) return
  const ended = await endCard(house, card, signal)
  if (ended === 'waiting') return
  const member = before.memberId ? await getMember(house.db, before.memberId) : undefined
  await appendAudit(house, {
    actor: 'system',
    role: 'system',
    action: 'member.invalidate',
    subject: member?.memberNo,
    outcome: ended === 'done' ? 'done' : 'refused',
    detail: { cardId: card.cardId, askedBy: before.actor },
  })
}
