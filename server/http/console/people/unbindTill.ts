import { unbindTill as unbind } from '../../../usecase/till/unbindTill.ts'
import { personDoor } from './personDoor.ts'

/** POST /api/console/people/:id/unbind-till: her WeChat is no till any more, and what it had opened is over. */
export const unbindTill = personDoor('unbind-till', unbind)
