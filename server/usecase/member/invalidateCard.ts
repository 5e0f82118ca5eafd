import type { InvalidateCard, Invalidation } from '../../../shared/console/member.ts'
import type { Locale } from '../../../shared/portal.ts'
import { getHolding } from '../../store/statement/getHolding.ts'
import { getInvalidation } from '../../store/statement/getInvalidation.ts'
import { askInvalidation } from '../../store/statement/askInvalidation.ts'
import { getMember } from '../../store/statement/getMember.ts'
import type { House } from '../house.ts'
import { actorNames } from './actorNames.ts'
import { endCard, enqueueEnd } from './endCard.ts'
import { invalidationOf } from './memberCards.ts'

export type CardInvalidated =
  | { outcome: 'asked'; memberNo: string; invalidation: Invalidation }
  | { outcome: 'member_unknown' | 'card_unknown' | 'wrong_number' | 'card_over' }

/** The request itself tries at once; this task stands behind it, should the process stop in between. */
const TASK_AFTER_MS = 5000

const plain = (memberNo: string) => memberNo.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()

/**
 * One card of a member's shall be over for good. The decision is written down with its reason before WeChat is asked, and
 * WeChat is asked until it has said how it ended: a lost answer neither repeats the deed nor hides it. Her other cards, her
 * number and her points stay.
 */
export async function invalidateCard(
  house: House,
  asked: InvalidateCard & { memberId: string; actor: string; locale: Locale },
): Promise<CardInvalidated> {
  const { memberId, cardId, code, reason, actor, locale } = asked
  const card = { cardId, code }
  const member = await getMember(house.db, memberId)
  if (!member) return { outcome: 'member_unknown' }
  const holding = await getHolding(house.db, card)
  if (holding?.memberId !== memberId) return { outcome: 'card_unknown' }
  if (plain(asked.memberNo) !== plain(member.memberNo)) return { outcome: 'wrong_number' }
  const known = await getInvalidation(house.db, card)
  if (holding.invalidatedAt && !known?.doneAt) return { outcome: 'card_over' }
  await house.db.transaction(async (tx) => {
    const askedAt = house.clock.now()
    const isNew = await askInvalidation(tx, { ...card, memberId, reason, actor, askedAt })
    if (isNew) await enqueueEnd(tx, card, TASK_AFTER_MS)
  })
  await endCard(house, card)
  const row = await getInvalidation(house.db, card)
  if (!row) return { outcome: 'card_unknown' }
  const nameOf = await actorNames(house, [row.actor], locale)
  return { outcome: 'asked', memberNo: member.memberNo, invalidation: invalidationOf(row, nameOf, locale) }
}
