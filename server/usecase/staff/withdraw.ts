import { withdrawInvitations } from '../../store/statement/withdrawInvitations.ts'
import type { House } from '../house.ts'

/** An open link of a colleague's opens nothing any more. */
export async function withdraw(
  house: House,
  id: string,
): Promise<{ outcome: 'done'; name: string } | { outcome: 'refused'; code: 'invitation_gone' }> {
  const [row] = await withdrawInvitations(house.db, { id }, house.clock.now())
  return row ? { outcome: 'done', name: row.name ?? '' } : { outcome: 'refused', code: 'invitation_gone' }
}
