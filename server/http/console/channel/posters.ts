import { posterTexts } from '../../../../shared/text/console/poster.ts'
import { viewBatch } from '../../../usecase/poster/viewBatch.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/posters/:id: PosterProgress; 404 after a day. */
export const posters: ConsoleRoute = {
  method: 'GET',
  path: '/posters/:id',
  operation: 'poster.print',
  answer: (house) => async (c) => {
    const locale = localeOf(c)
    const progress = await viewBatch(house, { id: c.req.param('id') ?? '', locale })
    if (progress) return c.json(progress)
    return refuseConsole(c, 404, { code: 'batch_unknown', message: posterTexts(locale).unknownBatch })
  },
}
