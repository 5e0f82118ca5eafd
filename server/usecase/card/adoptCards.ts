import type { House } from '../house.ts'
import { adoptCard } from './adoptCard.ts'
import { getCardRow } from './cardRow.ts'

/** Take over cards of the account by their ids. `unknown`: no member cards of this account. Throws WechatError; those before it stay adopted. */
export async function adoptCards(
  house: House,
  cardIds: string[],
): Promise<{ adopted: string[]; unknown: string[] }> {
  const adopted: string[] = []
  const unknown: string[] = []
  for (const cardId of new Set(cardIds)) {
    const isThere = (await getCardRow(house.db, cardId)) ?? (await adoptCard(house, cardId))
    ;(isThere ? adopted : unknown).push(cardId)
  }
  return { adopted, unknown }
}
