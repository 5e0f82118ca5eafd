import type { SetForm } from '../../../shared/console/card.ts'
import type { Fault } from '../../../shared/console/fault.ts'
import { formFaults } from '../../../shared/console/formFaults.ts'
import { getKnownCard } from '../../store/statement/listCards.ts'
import type { House } from '../house.ts'
import { oneAtATime } from './oneAtATime.ts'
import { setActivationForm } from './setActivationForm.ts'

export type FormEnd =
  | { outcome: 'set'; revision: string }
  | { outcome: 'card_unknown' | 'stale' }
  /** Paths below the form. */
  | { outcome: 'invalid'; faults: Fault[] }

/** Change what the activation form asks; only of the form that its editor has seen. Throws WechatError; then it stays as it was. */
export async function editForm(house: House, cardId: string, { revision, form }: SetForm): Promise<FormEnd> {
  const faults = formFaults(form)
  if (faults.length > 0) return { outcome: 'invalid', faults }
  return oneAtATime(house, `card:${cardId}`, async () => {
    const row = await getKnownCard(house.db, cardId)
    if (!row) return { outcome: 'card_unknown' }
    if (String(row.formRevision) !== revision) return { outcome: 'stale' }
    const { formRevision } = await setActivationForm(house, { cardId, form })
    return { outcome: 'set', revision: String(formRevision) }
  })
}
