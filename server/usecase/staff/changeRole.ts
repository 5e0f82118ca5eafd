import type { Role } from '../../../shared/console/role.ts'
import { updateStaff } from '../../store/statement/updateStaff.ts'
import type { House } from '../house.ts'
import { changePerson, type PersonChange } from './changePerson.ts'

/** Another role, from her next request on. Nobody changes her own, and the last owner stays one. `person` is as it was before. */
export const changeRole = (
  house: House,
  { id, role, by }: { id: string; role: Role; by: string },
): Promise<PersonChange> =>
  changePerson(house, id, {
    takesOwner: role !== 'owner',
    decide: () => (id === by ? 'own_role' : undefined),
    commit: (tx) => updateStaff(tx, { id, role, at: house.clock.now() }),
  })
