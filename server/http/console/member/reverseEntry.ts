import { ReverseEntry, type LedgerDone } from '../../../../shared/console/memberLedger.ts'
import { reverseEntry } from '../../../usecase/member/reverseEntry.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './memberOf.ts'
import { memberField, refuseMember } from './refuseMember.ts'
import { refusePosting } from './refusePosting.ts'

/** POST /api/console/members/:id/ledger/:postingId/reverse: takes a whole posting back; answers LedgerDone. */
export const reverse: ConsoleRoute = {
  method: 'POST',
  path: '/members/:id/ledger/:postingId/reverse',
  operation: 'ledger.reverse',
  answer: (house) => async (c, staff) => {
    const memberId = idOf(c)
    if (!memberId) return refuseMember(c, 'member_unknown')
    c.set('audit', { subject: memberId })
    const postingId = idOf(c, 'postingId')
    if (!postingId) return refuseMember(c, 'posting_unknown')
    const body = await readBody(c, ReverseEntry, memberField(c))
    if ('refusal' in body) return body.refusal
    const { key, note } = body.data
    const end = await reverseEntry(house, { memberId, postingId, key, note, by: staff })
    if (!end) return refuseMember(c, 'member_unknown')
    c.set('audit', { subject: end.memberNo, detail: { postingId } })
    if (end.result.outcome === 'refused') return refusePosting(c, end.result)
    const { points, balance, isRepeat } = end.result
    return c.json({ points, balance, isRepeat } satisfies LedgerDone)
  },
}
