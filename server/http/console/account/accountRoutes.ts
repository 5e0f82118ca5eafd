import type { ConsoleRoute } from '../route.ts'
import { endOtherSessions } from './endOtherSessions.ts'
import { endSession } from './endSession.ts'
import { password } from './password.ts'
import { secondFactorConfirm } from './secondFactorConfirm.ts'
import { secondFactorRemove } from './secondFactorRemove.ts'
import { secondFactorStart } from './secondFactorStart.ts'
import { session } from './session.ts'
import { sessions } from './sessions.ts'

export const accountRoutes: ConsoleRoute[] = [
  session,
  sessions,
  endOtherSessions,
  endSession,
  password,
  secondFactorStart,
  secondFactorConfirm,
  secondFactorRemove,
]
