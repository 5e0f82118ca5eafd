import { getKnownCard } from '../../store/statement/listCards.ts'
import { cardDelete } from '../../wechat/card/delete.ts'
import { errcodes, hasErrcode } from '../../wechat/error.ts'
import type { House } from '../house.ts'
import { markCardDeleted } from './cardRow.ts'
import { oneAtATime } from './oneAtATime.ts'

const spoken = (title: string) => title.normalize('NFKC').trim()

/**
 * Stop handing out a card for good: its QR codes and links die, the cards already held live on. The card's title is typed to
 * prove that this one is meant. It stays the default one if it was, for its members come back to it. Throws WechatError.
 */
export async function deleteCard(
  house: House,
  { cardId, title }: { cardId: string; title: string },
): Promise<'deleted' | 'card_unknown' | 'wrong_title'> {
  return oneAtATime(house, `card:${cardId}`, async () => {
    const row = await getKnownCard(house.db, cardId)
    if (!row) return 'card_unknown'
    if (spoken(title) !== spoken(row.template.title)) return 'wrong_title'
    try {
      await cardDelete(house.wechat, { cardId })
    } catch (error) {
      // Somebody was faster, here or in WeChat's own console.
      if (!hasErrcode(error, errcodes.cardIdInvalid)) throw error
    }
    await markCardDeleted(house.db, cardId, house.clock.now())
    return 'deleted'
  })
}
