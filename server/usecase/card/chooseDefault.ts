import { cardStatus } from '../../domain/cardStatus.ts'
import { getKnownCard } from '../../store/statement/listCards.ts'
import { makeDefaultCard } from '../../store/statement/makeDefaultCard.ts'
import type { House } from '../house.ts'
import { oneAtATime } from './oneAtATime.ts'

/** The card that customers see where a link names none. */
export async function chooseDefault(
  house: House,
  cardId: string,
): Promise<'chosen' | 'card_unknown' | 'card_deleted'> {
  return oneAtATime(house, 'card:default', async () => {
    const row = await getKnownCard(house.db, cardId)
    if (!row) return 'card_unknown'
    if (cardStatus(row.status) === 'deleted') return 'card_deleted'
    await makeDefaultCard(house.db, cardId)
    return 'chosen'
  })
}
