import { deleteSessions } from '../../store/statement/deleteSessions.ts'
import type { House } from '../house.ts'
import { changePerson, type PersonChange } from './changePerson.ts'

/** She is signed out everywhere. */
export const endSessions = (house: House, id: string): Promise<PersonChange> =>
  changePerson(house, id, { commit: (tx) => deleteSessions(tx, { userId: id }) })
