import { clearTries } from '../../store/statement/clearTries.ts'
import { updateStaff } from '../../store/statement/updateStaff.ts'
import type { House } from '../house.ts'
import { changePerson, type PersonChange } from './changePerson.ts'

/** She may sign in again with the password that she had. A lock after wrong tries is lifted too. */
export const restore = (house: House, id: string): Promise<PersonChange> =>
  changePerson(house, id, {
    async commit(tx) {
      await updateStaff(tx, { id, status: 'active', at: house.clock.now() })
      await clearTries(tx, id)
    },
  })
