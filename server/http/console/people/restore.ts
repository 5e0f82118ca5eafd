import { restore as restoreStaff } from '../../../usecase/staff/restore.ts'
import { personDoor } from './personDoor.ts'

/** POST /api/console/people/:id/restore. */
export const restore = personDoor('restore', (house, { id }) => restoreStaff(house, id))
