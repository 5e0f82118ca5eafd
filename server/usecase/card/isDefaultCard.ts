import type { House } from '../house.ts'
import { getCardRow } from './cardRow.ts'

/** Whether this card is the one that is shown where none is named. Asks the database alone. */
export async function isDefaultCard({ db }: House, cardId: string): Promise<boolean> {
  const row = await getCardRow(db)
  return row?.cardId === cardId
}
