import { saveRefuseReason } from '../../store/statement/saveRefuseReason.ts'
import { askForCard } from '../card/adoptCard.ts'
import { markCardDeleted, saveCard } from '../card/cardRow.ts'
import { readTemplate } from '../card/readTemplate.ts'
import type { House } from '../house.ts'
import { problemIsOver, raiseProblem } from '../problem/raiseProblem.ts'

/**
 * A review has ended, or has long ended and is told late: what WeChat says of the card now is what counts, and it is read
 * again, template and all. `refuseReason` is kept while the card stands refused. Throws WechatError.
 */
export async function readReview(house: House, cardId: string, refuseReason: string): Promise<'applied'> {
  if (!cardId) return 'applied'
  const answer = await askForCard(house, cardId)
  const at = house.clock.now()
  if (!answer) {
    await markCardDeleted(house.db, cardId, at)
    return 'applied'
  }
  await saveCard(house.db, { cardId, template: readTemplate(answer), status: answer.status, at }, false)
  const isRefused = answer.status === 'CARD_STATUS_VERIFY_FAIL'
  await saveRefuseReason(house.db, { cardId, refuseReason: isRefused && refuseReason ? refuseReason : null })
  const problem = { kind: 'review_refused', subject: cardId } as const
  if (isRefused) await raiseProblem(house, { ...problem, cardId })
  else await problemIsOver(house, problem)
  return 'applied'
}
