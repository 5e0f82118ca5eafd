import { fingerprint } from '../../../floor.ts'
import { getHolding } from '../../../store/statement/getHolding.ts'
import { compareCard } from '../../ledger/compareCard.ts'
import { enqueueHolderCheck } from '../../problem/checkHolder.ts'
import { problemIsOver, raiseProblem } from '../../problem/raiseProblem.ts'
import type { ApplyEvent } from '../pushEvent.ts'

/**
 * Points or balance changed on WeChat's card, most often because we have just told it. The push carries the change, not the
 * total, and our ledger is the truth: the totals are compared, and a difference is written down for people, never booked. Figures
 * of ours that are still on their way are no difference; and since they may have left between two looks, one look is not
 * believed. Throws WechatError.
 */
export const updateMemberCard: ApplyEvent = async (house, { cardId, code, attempts }, signal) => {
  const known = code ? await getHolding(house.db, { cardId, code }) : undefined
  if (code && !known?.memberId) await enqueueHolderCheck(house.db, { cardId, code })
  if (!known?.memberId) return 'applied'
  const compared = await compareCard(house, { cardId, code }, signal)
  if (!compared) return 'applied'
  const { points, balance } = compared.differences
  const problem = { kind: 'difference', subject: `${cardId}:${code}` } as const
  if (points || balance) {
    if (attempts === 0) return 'later'
    house.log.warn({ card: fingerprint(code), points, balance }, "WeChat's figures differ from the ledger")
    const { memberId, differences } = compared
    await raiseProblem(house, { ...problem, memberId: memberId ?? undefined, cardId, detail: differences })
  } else if (!compared.isOnItsWay && Object.keys(compared.differences).length === 0) {
    await problemIsOver(house, problem)
  }
  return 'applied'
}
