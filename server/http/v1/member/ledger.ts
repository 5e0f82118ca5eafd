import { z } from '@hono/zod-openapi'
import { apiProblemText } from '../../../../shared/text/api/problem.ts'
import { apiLedger } from '../../../usecase/api/apiLedger.ts'
import { operation } from '../operation.ts'
import { Cursor, Limit, memberIdParam } from '../shape/common.ts'
import { LedgerPage } from '../shape/ledger.ts'

/** GET /members/{memberId}/ledger. */
export const ledger = operation({
  id: 'listLedger',
  method: 'get',
  path: '/members/{memberId}/ledger',
  summary: "List a member's ledger",
  description: 'The latest entries first.',
  tag: 'ledger',
  scope: 'members:read',
  kind: 'read',
  params: memberIdParam,
  query: z.object({ cursor: Cursor.optional(), limit: Limit }),
  answers: { 200: { description: 'One page.', body: LedgerPage } },
  problems: ['member_unknown'],
  async run(house, { params, query, locale }) {
    const page = await apiLedger(house, { memberId: params.memberId, ...query })
    if (page.outcome === 'no_cursor') {
      const detail = apiProblemText(locale).field.cursor
      return { problem: 'invalid_parameter', errors: [{ parameter: 'cursor', detail }] }
    }
    if (page.outcome !== 'page') return { problem: 'member_unknown' }
    const items = page.items.map(({ id, purchase, expiresAt, createdAt, ...line }) => ({
      entryId: id,
      ...line,
      purchaseFen: purchase,
      expiresAt: expiresAt?.toISOString() ?? null,
      at: createdAt.toISOString(),
    }))
    return { status: 200, body: { items, nextCursor: page.nextCursor } }
  },
})
