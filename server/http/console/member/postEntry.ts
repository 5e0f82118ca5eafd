import { PostEntry, type LedgerDone } from '../../../../shared/console/memberLedger.ts'
import { postEntry } from '../../../usecase/member/postEntry.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './memberOf.ts'
import { memberField, refuseAt, refuseMember } from './refuseMember.ts'
import { refusePosting } from './refusePosting.ts'

/** POST /api/console/members/:id/ledger: a PostEntry; answers LedgerDone. 409 with a sentence where nothing was posted. */
export const post: ConsoleRoute = {
  method: 'POST',
  path: '/members/:id/ledger',
  operation: 'ledger.post',
  answer: (house) => async (c, staff) => {
    const memberId = idOf(c)
    if (!memberId) return refuseMember(c, 'member_unknown')
    c.set('audit', { subject: memberId })
    const body = await readBody(c, PostEntry, memberField(c))
    if ('refusal' in body) return body.refusal
    const entry = body.data
    const end = await postEntry(house, { memberId, entry, by: staff })
    if (!end) return refuseMember(c, 'member_unknown')
    if ('fault' in end) return refuseAt(c, fieldOf[end.fault], end.fault)
    const { account, amount, reason, store } = entry
    const detail = { account, amount, reason, ...(store ? { store } : {}) }
    c.set('audit', { subject: end.memberNo, detail })
    if (end.result.outcome === 'refused') return refusePosting(c, end.result)
    const { points, balance, isRepeat, postingId } = end.result
    c.set('audit', {
      subject: end.memberNo,
      detail: { ...detail, postingId, ...(isRepeat ? { isRepeat } : {}) },
    })
    return c.json({ points, balance, isRepeat } satisfies LedgerDone)
  },
}

const fieldOf = { reason: 'reason', store_unknown: 'store', no_balance: 'account' } as const
