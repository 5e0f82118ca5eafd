import type { ActivationForm } from '../../../shared/card.ts'
import { getKnownCard } from '../../store/statement/listCards.ts'
import type { House } from '../house.ts'

/** The activation form as last set here; without one where it never was. Nothing for a card that is not known. */
export async function viewForm(
  { db }: House,
  cardId: string,
): Promise<{ revision: string; form?: ActivationForm } | undefined> {
  const row = await getKnownCard(db, cardId)
  return row && { revision: String(row.formRevision), ...(row.form ? { form: row.form } : {}) }
}
