import { wholeSecond } from '../../domain/holdingStatus.ts'
import { isErasedCard } from '../../store/statement/isErasedCard.ts'
import { observeHolding } from '../../store/statement/observeHolding.ts'
import { userGetCardList } from '../../wechat/card/user/getcardlist.ts'
import type { Locale, Me } from '../../../shared/portal.ts'
import type { House } from '../house.ts'
import { enqueueHolderCheck } from '../problem/checkHolder.ts'
import { pseudonymOf } from '../departure/pseudonym.ts'
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
    // A card that was ended by her leaving comes back by no door.
    if (await isErasedCard(house.db, { cardId, codeAfter: pseudonymOf(house, 'code', card.code) })) continue
    const seen = { cardId, code: card.code, openid, observedAt: askedAt }
    if (await observeHolding(house.db, seen)) await enqueueHolderCheck(house.db, seen)
  }
  return viewMe(house, { openid, cardId, ...(locale ? { locale } : {}) })
}
