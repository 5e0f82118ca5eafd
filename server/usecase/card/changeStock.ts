import { getKnownCard } from '../../store/statement/listCards.ts'
import { cardModifyStock } from '../../wechat/card/modifystock.ts'
import { errcodes, hasErrcode, isWechatError } from '../../wechat/error.ts'
import type { House } from '../house.ts'
import { problemIsOver } from '../problem/raiseProblem.ts'
import { oneAtATime } from './oneAtATime.ts'
import { rememberCard } from './rememberCard.ts'
import { beginStockChange, endStockChange, getStockChange } from './stockChangeRow.ts'

export type StockEnd =
  | { outcome: 'changed'; stock: number }
  /** An earlier try of this key brought no answer: it may have happened. Nothing was done now. */
  | { outcome: 'unsure'; stock: number }
  | { outcome: 'card_unknown' }

/**
 * More cards to hand out, or fewer; once a key. Cards are taken meanwhile, so a lost answer cannot be read off the stock:
 * who asked is shown the stock and decides anew. Throws WechatError.
 */
export async function changeStock(
  house: House,
  asked: { key: string; cardId: string; change: number; by: string },
): Promise<StockEnd> {
  const { key, cardId, change, by } = asked
  return oneAtATime(house, `card:${cardId}`, async () => {
    if (!(await getKnownCard(house.db, cardId))) return { outcome: 'card_unknown' }
    const known = await getStockChange(house.db, key)
    if (known?.state === 'done') return { outcome: 'changed', stock: await stockOf(house, cardId, 0) }
    if (known?.state === 'begun') return { outcome: 'unsure', stock: await stockOf(house, cardId, 0) }
    await beginStockChange(house.db, { key, cardId, change, by, at: house.clock.now() })
    try {
      await cardModifyStock(house.wechat, {
        cardId,
        ...(change > 0 ? { increaseStockValue: change } : { reduceStockValue: -change }),
      })
    } catch (error) {
      const isClear = isWechatError(error) && error.kind === 'answer' && !hasErrcode(error, errcodes.busy)
      if (isClear) await endStockChange(house.db, key, 'refused')
      throw error
    }
    await endStockChange(house.db, key, 'done')
    // Somebody has seen to it; where it was not enough, WeChat reminds again.
    if (change > 0) await problemIsOver(house, { kind: 'stock_low', subject: cardId })
    return { outcome: 'changed', stock: await stockOf(house, cardId, change) }
  })
}

/** WeChat's word, else what we know plus what was just changed. */
async function stockOf(house: House, cardId: string, change: number): Promise<number> {
  try {
    const told = await rememberCard(house, cardId)
    if (told) return told.baseInfo.sku.quantity
  } catch (error) {
    if (!isWechatError(error)) throw error
    house.log.warn({ error, cardId }, 'the stock could not be read back; it will be later')
  }
  return ((await getKnownCard(house.db, cardId))?.template.quantity ?? 0) + change
}
