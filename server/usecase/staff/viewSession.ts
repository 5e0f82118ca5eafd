import type { StaffSession } from '../../../shared/console/people.ts'
import { getStaff } from '../../store/statement/getStaff.ts'
import { getCardRow } from '../card/cardRow.ts'
import type { House } from '../house.ts'

/** Who she is, and whose console this is: the name and logo of the default card, where it is known already. */
export async function viewSession(house: House, staffId: string): Promise<StaffSession> {
  const [person, card] = await Promise.all([getStaff(house.db, staffId), getCardRow(house.db)])
  if (!person) throw new TypeError('a session of nobody')
  const { id, name, email, role, twoFactorEnabled } = person
  return {
    id,
    name,
    email,
    role,
    secondFactor: twoFactorEnabled,
    ...(card ? { brand: { name: card.template.brandName, logoUrl: card.template.logoUrl } } : {}),
  }
}
