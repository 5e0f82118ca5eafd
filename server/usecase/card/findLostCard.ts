import { inArray } from '../../store/drizzle.ts'
import { cardCreation } from '../../store/schema/cardWork.ts'
import { cardBatchGet } from '../../wechat/card/batchget.ts'
import type { House } from '../house.ts'
import { askForCard } from './adoptCard.ts'
import type { CreationRow } from './creationRow.ts'

/** WeChat's clock and ours need not agree. */
const SKEW_SECONDS = 30
/** The newest come first; a lost card is among them. */
const LOOKED_AT = 50

/**
 * The card that WeChat made for a creation whose answer was lost: of the same brand and title, made since the creation
 * began, and made by no other creation. Throws WechatError.
 */
export async function findLostCard(house: House, row: CreationRow): Promise<string | undefined> {
  const { brandName, title } = row.draft.card
  const since = Math.floor(row.createdAt.getTime() / 1000) - SKEW_SECONDS
  const { totalNum } = await cardBatchGet(house.wechat, { offset: 0, count: 1 })
  const pages = totalNum > LOOKED_AT ? [0, Math.max(LOOKED_AT, totalNum - LOOKED_AT)] : [0]
  for (const offset of pages) {
    // Newest first or oldest first, the documentation does not say: both ends are looked at.
    const { cardIds } = await cardBatchGet(house.wechat, { offset, count: LOOKED_AT })
    for (const cardId of await unclaimed(house, cardIds)) {
      const answer = await askForCard(house, cardId)
      if (!answer) continue
      const { baseInfo } = answer
      const isLost = baseInfo.brandName === brandName && baseInfo.title === title
      if (isLost && (baseInfo.createTime ?? 0) >= since) return cardId
    }
  }
  return undefined
}

/** Those that no other creation has made. A lost card may well have a row by now: its review is pushed, and visitors adopt it. */
async function unclaimed({ db }: House, cardIds: string[]): Promise<string[]> {
  if (cardIds.length === 0) return []
  const rows = await db
    .select({ cardId: cardCreation.cardId })
    .from(cardCreation)
    .where(inArray(cardCreation.cardId, cardIds))
  const claimed = new Set(rows.map(({ cardId }) => cardId))
  return cardIds.filter((cardId) => !claimed.has(cardId))
}
