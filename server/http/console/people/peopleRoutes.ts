import type { ConsoleRoute } from '../route.ts'
import { endSessions } from './endSessions.ts'
import { invite } from './invite.ts'
import { list } from './list.ts'
import { reset } from './reset.ts'
import { restore } from './restore.ts'
import { role } from './role.ts'
import { suspend } from './suspend.ts'
import { unbindTill } from './unbindTill.ts'
import { withdraw } from './withdraw.ts'

/** `/people/invitations/:id/withdraw` has one part more than the others: none of them takes it for a person. */
export const peopleRoutes: ConsoleRoute[] = [
  list,
  invite,
  role,
  suspend,
  restore,
  endSessions,
  reset,
  unbindTill,
  withdraw,
]
