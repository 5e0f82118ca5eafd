import { viewProgram } from '../../../usecase/program/viewProgram.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/program: a ProgramView. */
export const view: ConsoleRoute = {
  method: 'GET',
  path: '/program',
  operation: 'program.view',
  answer: (house) => async (c) => c.json(await viewProgram(house)),
}
