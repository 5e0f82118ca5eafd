import type { Invite, Invited } from '../../../shared/console/people.ts'
import { getStaffByEmail } from '../../store/statement/getStaffByEmail.ts'
import { lockStaff } from '../../store/statement/lockStaff.ts'
import { withdrawInvitations } from '../../store/statement/withdrawInvitations.ts'
import type { House } from '../house.ts'
import { makeLink } from './makeLink.ts'

/** A link, good for a week, that makes a colleague's account; it takes the place of an earlier one for the same e-mail. */
export async function invite(
  house: House,
  { name, email, role, invitedBy }: Invite & { invitedBy: string },
): Promise<({ outcome: 'invited' } & Invited) | { outcome: 'refused'; code: 'email_known' }> {
  const asked = email.toLowerCase()
  return house.db.transaction(async (tx) => {
    await lockStaff(tx)
    if (await getStaffByEmail(tx, asked)) return { outcome: 'refused', code: 'email_known' }
    await withdrawInvitations(tx, { kind: 'invitation', email: asked }, house.clock.now())
    const made = await makeLink(house, tx, { kind: 'invitation', role, name, email: asked, invitedBy })
    return { outcome: 'invited', ...made }
  })
}
