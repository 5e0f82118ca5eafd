import { viewLandingPages } from '../../../usecase/channel/viewLandingPages.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/landing-pages: `{ items }`, the newest first. */
export const landingPages: ConsoleRoute = {
  method: 'GET',
  path: '/landing-pages',
  operation: 'channel.view',
  answer: (house) => async (c) => c.json({ items: await viewLandingPages(house) }),
}
