import { accountRoutes } from './account/accountRoutes.ts'
import { auditRoutes } from './audit/auditRoutes.ts'
import { cardRoutes } from './card/cardRoutes.ts'
import { channelRoutes } from './channel/channelRoutes.ts'
import { funnelRoutes } from './funnel/funnelRoutes.ts'
import { integrationRoutes } from './integration/integrationRoutes.ts'
import { memberRoutes } from './member/memberRoutes.ts'
import { peopleRoutes } from './people/peopleRoutes.ts'
import { programRoutes } from './program/programRoutes.ts'
import { problemRoutes } from './problem/problemRoutes.ts'
import type { ConsoleRoute } from './route.ts'
import { tillRoutes } from './till/tillRoutes.ts'
import { transferRoutes } from './transfer/transferRoutes.ts'

/** Every door of the console's API that asks for a session. */
export const consoleRoutes: ConsoleRoute[] = [
  ...accountRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...cardRoutes,
  ...channelRoutes,
  ...funnelRoutes,
  ...problemRoutes,
  ...integrationRoutes,
  ...programRoutes,
  ...tillRoutes,
  ...transferRoutes,
  // Last: `/members/:id` would answer for every other address below it.
  ...memberRoutes,
]
