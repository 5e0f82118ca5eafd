import { z } from '@hono/zod-openapi'
import { reverseByApi } from '../../../usecase/api/reverseByApi.ts'
import { operation } from '../operation.ts'
import { Posting, Reverse } from '../shape/ledger.ts'
import { postingBody, refusePosting, repeatHeaders } from './answerPosting.ts'

const params = z.object({
  postingId: z
    .uuid()
    .openapi({ param: { name: 'postingId', in: 'path' }, description: 'The posting to take back.' }),
})

/** POST /postings/{postingId}/reverse. */
export const reverse = operation({
  id: 'reversePosting',
  method: 'post',
  path: '/postings/{postingId}/reverse',
  summary: 'Take a posting back',
  description: 'By counter-entries, whoever posted it; each posting once. Nothing is deleted.',
  tag: 'ledger',
  scope: 'ledger:write',
  kind: 'write',
  params,
  body: Reverse,
  isBodyOptional: true,
  answers: { 201: { description: 'Taken back: the posting that does so.', body: Posting } },
  problems: ['posting_unknown', 'member_left', 'already_reversed', 'not_reversible', 'too_few', 'too_many'],
  async run(house, { params: { postingId }, body, actor, onceKey }) {
    const result = await reverseByApi(house, { postingId, key: onceKey, actor, note: body.note })
    switch (result.outcome) {
      case 'posted':
        return {
          status: 201,
          body: postingBody(result.memberId, result.posted),
          headers: repeatHeaders(result.posted),
        }
      case 'refused':
        return refusePosting(result.why)
      default:
        return { problem: result.outcome }
    }
  },
})
