import { PreviewQuery } from '../../../../shared/console/program.ts'
import { previewLevels } from '../../../usecase/program/previewLevels.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseProgram } from './refuseProgram.ts'

/** GET /api/console/program/preview?levels=plain:0,gold:500&windowDays=365: a LevelPreview; 400 for what is no level or window. */
export const preview: ConsoleRoute = {
  method: 'GET',
  path: '/program/preview',
  operation: 'program.view',
  answer: (house) => async (c) => {
    const query = PreviewQuery.safeParse(c.req.query())
    return query.success ? c.json(await previewLevels(house, query.data)) : refuseProgram(c, 'bad_query')
  },
}
