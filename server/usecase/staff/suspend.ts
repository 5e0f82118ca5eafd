import { deleteSessions } from '../../store/statement/deleteSessions.ts'
import { updateStaff } from '../../store/statement/updateStaff.ts'
import { withdrawInvitations } from '../../store/statement/withdrawInvitations.ts'
import type { House } from '../house.ts'
import { changePerson, type PersonChange } from './changePerson.ts'

/** She can't sign in any more; her sessions end at once, and a link that would set her password opens nothing. */
export const suspend = (house: House, { id, by }: { id: string; by: string }): Promise<PersonChange> =>
  changePerson(house, id, {
    takesOwner: true,
    decide: () => (id === by ? 'own_account' : undefined),
    async commit(tx) {
      const at = house.clock.now()
      await updateStaff(tx, { id, status: 'suspended', at })
      await deleteSessions(tx, { userId: id })
      await withdrawInvitations(tx, { kind: 'reset', staffId: id }, at)
    },
  })
