import type { Invited } from '../../../shared/console/people.ts'
import { withdrawInvitations } from '../../store/statement/withdrawInvitations.ts'
import type { House } from '../house.ts'
import { changePerson, type PersonRefusal } from './changePerson.ts'
import { makeLink } from './makeLink.ts'

/**
 * A link, good for a week, by which she sets a new password; it takes the place of an earlier one. Until it is used nothing
 * changes for her. Using it ends her sessions and turns her second factor off, for the lost thing may be its phone.
 */
export async function resetPassword(
  house: House,
  { id, by }: { id: string; by: string },
): Promise<({ outcome: 'done'; name: string } & Invited) | { outcome: 'refused'; code: PersonRefusal }> {
  const made: { invited?: Invited } = {}
  const changed = await changePerson(house, id, {
    decide: ({ status }) => (status === 'suspended' ? 'is_suspended' : undefined),
    async commit(tx, { role, name, email }) {
      await withdrawInvitations(tx, { kind: 'reset', staffId: id }, house.clock.now())
      const link = { kind: 'reset' as const, role, name, email, staffId: id, invitedBy: by }
      made.invited = await makeLink(house, tx, link)
    },
  })
  if (changed.outcome === 'refused') return changed
  if (!made.invited) throw new TypeError('no link was made')
  return { outcome: 'done', name: changed.person.name, ...made.invited }
}
