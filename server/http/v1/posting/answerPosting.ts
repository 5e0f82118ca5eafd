import type { Posted, PostingRefusal } from '../../../usecase/ledger/posting.ts'
import type { ApiRefusal } from '../problem.ts'

/** A posting as the API tells it. One that was made before is told as it was; the figures are today's. */
export function postingBody(memberId: string, posted: Posted) {
  const { postingId, lines, points, balance } = posted
  return {
    postingId,
    memberId,
    lines: lines.map(({ id, account, amount, total, reason, expiresAt }) => ({
      entryId: id,
      account,
      amount,
      total,
      reason,
      expiresAt: expiresAt?.toISOString() ?? null,
    })),
    points,
    balanceFen: balance,
  }
}

/** That this was posted before, when its remembered answer was forgotten already. */
export const repeatHeaders = ({ isRepeat }: Posted): Record<string, string> =>
  isRepeat ? { 'idempotent-replayed': 'true' } : {}

/** Why the ledger did not post. */
export function refusePosting(refusal: PostingRefusal): ApiRefusal {
  switch (refusal.reason) {
    case 'too_few': {
      const { account, have, need } = refusal
      return { problem: 'too_few', facts: { account, have, need } }
    }
    case 'too_many':
      return { problem: 'too_many', facts: { account: refusal.account } }
    case 'key_reused':
      return { problem: 'idempotency_key_reused' }
    case 'limit_reached':
      // No limit is asked for where a key posts.
      throw new TypeError('a key of the API has no daily limit')
    default:
      return { problem: refusal.reason }
  }
}
