import { viewProblemCount } from '../../../usecase/problem/viewProblems.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/problems/count: ProblemCount. Asked every half minute by every page that is open. */
export const count: ConsoleRoute = {
  method: 'GET',
  path: '/problems/count',
  operation: 'problem.view',
  answer: (house) => async (c) => c.json(await viewProblemCount(house)),
}
