import { wholeSecond } from '../../domain/holdingStatus.ts'
import { observeHolding } from '../../store/statement/observeHolding.ts'
import { userGetCardList } from '../../wechat/card/user/getcardlist.ts'
import type { Locale, Me } from '../../../shared/portal.ts'
import type { House } from '../house.ts'
import { viewMe } from './viewMe.ts'

/**
 * Ask WeChat which cards she holds, for a push may be late: a card she has just taken is noted, and nothing is taken away
 * (WeChat's list leaves out what is expired as well as what was deleted). Throws WechatError when WeChat is busy.
 */
export async function syncMe(
  house: House,
  { openid, cardId, locale }: { openid: string; cardId: string; locale?: Locale },
): Promise<Me> {
  const askedAt = wholeSecond(house.clock.now())
  const { cards } = await userGetCardList(house.wechat, { openid, cardId })
  for (const card of cards.filter((held) => held.cardId === cardId)) {
    await observeHolding(house.db, { cardId, code: card.code, openid, observedAt: askedAt })
  }
  return viewMe(house, { openid, cardId, ...(locale ? { locale } : {}) })
}
