import { viewSettling } from '../../../usecase/program/viewSettling.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/program/settling: { settling? }. */
export const settling: ConsoleRoute = {
  method: 'GET',
  path: '/program/settling',
  operation: 'program.view',
  answer: (house) => async (c) => {
    const progress = await viewSettling(house)
    return c.json(progress ? { settling: progress } : {})
  },
}
