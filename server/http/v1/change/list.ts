import { z } from '@hono/zod-openapi'
import { apiProblemText } from '../../../../shared/text/api/problem.ts'
import { readChanges } from '../../../usecase/api/readChanges.ts'
import { operation } from '../operation.ts'
import { ChangePage } from '../shape/change.ts'
import { Cursor, Limit } from '../shape/common.ts'

/** GET /changes. */
export const list = operation({
  id: 'listChanges',
  method: 'get',
  path: '/changes',
  summary: 'What has happened to members since a cursor',
  description:
    'In the order in which it was committed; nothing is skipped, also where something commits late. Without a cursor from the first change on; with `latest` from now on. Keep nextCursor and ask again.',
  tag: 'changes',
  scope: 'changes:read',
  kind: 'read',
  query: z.object({
    cursor: Cursor.optional().openapi({ description: 'The nextCursor of the page before, or `latest`.' }),
    limit: Limit,
  }),
  answers: { 200: { description: 'One page.', body: ChangePage } },
  problems: [],
  async run(house, { query, locale }) {
    const page = await readChanges(house, query)
    if (page) return { status: 200, body: page }
    const detail = apiProblemText(locale).field.cursor
    return { problem: 'invalid_parameter', errors: [{ parameter: 'cursor', detail }] }
  },
})
