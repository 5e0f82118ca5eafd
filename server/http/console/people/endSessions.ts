import { endSessions as endAll } from '../../../usecase/staff/endSessions.ts'
import { personDoor } from './personDoor.ts'

/** POST /api/console/people/:id/end-sessions. */
export const endSessions = personDoor('end-sessions', (house, { id }) => endAll(house, id))
