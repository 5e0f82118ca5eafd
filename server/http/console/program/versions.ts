import { listVersions } from '../../../usecase/program/listVersions.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseProgram } from './refuseProgram.ts'

/** GET /api/console/program/versions?cursor=: Paged<ProgramVersion>, the newest first; 400 for a cursor that is none. */
export const versions: ConsoleRoute = {
  method: 'GET',
  path: '/program/versions',
  operation: 'program.view',
  answer: (house) => async (c) => {
    const cursor = c.req.query('cursor') || undefined
    if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) return refuseProgram(c, 'bad_query')
    return c.json(await listVersions(house, cursor === undefined ? undefined : Number(cursor)))
  },
}
