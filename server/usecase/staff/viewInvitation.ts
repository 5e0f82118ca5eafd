import type { InvitationView } from '../../../shared/console/people.ts'
import { getInvitation } from '../../store/statement/getInvitation.ts'
import type { House } from '../house.ts'
import { tokenIndex } from './makeLink.ts'

/** What a one-time link leads to; undefined where it is unknown, used, withdrawn or too old. */
export async function viewInvitation(house: House, token: string): Promise<InvitationView | undefined> {
  const found = await getInvitation(house.db, {
    tokenIndex: tokenIndex(house, token),
    now: house.clock.now(),
  })
  if (!found) return undefined
  const { kind, role, email, name, expiresAt } = found
  return {
    kind,
    role,
    ...(email === null ? {} : { email }),
    ...(name === null ? {} : { name }),
    expiresAt: expiresAt.toISOString(),
  }
}
