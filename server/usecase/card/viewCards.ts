import type { CardSummary } from '../../../shared/console/card.ts'
import { listCards } from '../../store/statement/listCards.ts'
import type { House } from '../house.ts'
import { rereadIfOlder } from './findCard.ts'
import { summaryOf, surroundings } from './summaryOf.ts'

/** Stock and review move by themselves: what is older is read again behind the page's back. */
const STALE_MS = 60_000

/** Every card, as the database knows it: the default one first, deleted ones last, else the newest first. Asks WeChat for nothing. */
export async function viewCards(house: House): Promise<CardSummary[]> {
  const [rows, around] = await Promise.all([listCards(house.db), surroundings(house)])
  for (const row of rows) rereadIfOlder(house, row, STALE_MS)
  const rank = ({ isDefault, status }: CardSummary) => (status === 'deleted' ? 2 : isDefault ? 0 : 1)
  return rows.map((row) => summaryOf(house, row, around)).toSorted((a, b) => rank(a) - rank(b))
}
