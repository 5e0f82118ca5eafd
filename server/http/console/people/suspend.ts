import { suspend as suspendStaff } from '../../../usecase/staff/suspend.ts'
import { personDoor } from './personDoor.ts'

/** POST /api/console/people/:id/suspend: her sessions end at once. 409 `own_account`, `last_owner`. */
export const suspend = personDoor('suspend', suspendStaff)
