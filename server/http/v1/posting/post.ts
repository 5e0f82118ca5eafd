import type { Locale } from '../../../../shared/portal.ts'
import { apiProblemText } from '../../../../shared/text/api/problem.ts'
import { apiReasonNames, postByApi, type ApiPostingFault } from '../../../usecase/api/postByApi.ts'
import { pointerTo } from '../fieldErrors.ts'
import { operation } from '../operation.ts'
import { memberIdParam } from '../shape/common.ts'
import { NewPosting, Posting } from '../shape/ledger.ts'
import { postingBody, refusePosting, repeatHeaders } from './answerPosting.ts'

/** POST /members/{memberId}/ledger. */
export const post = operation({
  id: 'postLedger',
  method: 'post',
  path: '/members/{memberId}/ledger',
  summary: 'Give or take points or balance',
  description:
    'All lines together or none. Lines that take are counted before lines that give. The card in WeChat and the portal follow within a second.',
  tag: 'ledger',
  scope: 'ledger:write',
  kind: 'write',
  params: memberIdParam,
  body: NewPosting,
  answers: { 201: { description: 'Posted.', body: Posting } },
  problems: ['member_unknown', 'member_left', 'too_few', 'too_many'],
  async run(house, { params: { memberId }, body, actor, onceKey, locale }) {
    const lines = body.lines.map(({ purchaseFen, expiresAt, ...line }) => ({
      ...line,
      purchase: purchaseFen,
      expiresAt: typeof expiresAt === 'string' ? new Date(expiresAt) : expiresAt,
    }))
    const { note, store } = body
    const posted = await postByApi(house, { memberId, key: onceKey, actor, lines, note, store })
    if (posted.outcome === 'faults') {
      const errors = posted.faults.map(({ path, fault }) => ({
        pointer: pointerTo(path),
        detail: sentence(locale, fault),
      }))
      return { problem: 'invalid', errors }
    }
    if (posted.outcome === 'refused') return refusePosting(posted)
    return { status: 201, body: postingBody(memberId, posted), headers: repeatHeaders(posted) }
  },
})

function sentence(locale: Locale, fault: ApiPostingFault): string {
  const { field } = apiProblemText(locale)
  if (fault === 'reason_unknown') return field.reason(apiReasonNames.join(', '))
  if (fault === 'reason_direction') return field.reasonDirection
  return fault === 'store_unknown' ? field.store : field.expiresAt
}
