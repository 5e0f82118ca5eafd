import { getReversal } from '../../store/statement/getReversal.ts'
import type { House } from '../house.ts'
import type { Posted, PostingRefusal } from '../ledger/posting.ts'
import { reversePosting } from '../ledger/reverse.ts'

export type ReversedByApi =
  | { outcome: 'posted'; memberId: string; posted: Posted }
  | { outcome: 'posting_unknown' | 'already_reversed' | 'not_reversible' }
  | { outcome: 'refused'; why: PostingRefusal }

/** Somebody else's system takes a posting back, whoever made it; once. */
export async function reverseByApi(
  house: House,
  asked: { postingId: string; key: string; actor: string; note: string | undefined },
): Promise<ReversedByApi> {
  const [first] = await getReversal(house.db, asked.postingId, house.clock.now())
  if (!first) return { outcome: 'posting_unknown' }
  const result = await reversePosting(house, { ...asked, note: asked.note || undefined })
  if (result.outcome === 'posted') return { outcome: 'posted', memberId: first.memberId, posted: result }
  switch (result.reason) {
    case 'posting_unknown':
    case 'already_reversed':
    case 'not_reversible':
      return { outcome: result.reason }
    case 'not_yours':
    case 'too_late':
      // Asked only of people at a till.
      throw new TypeError(`a key of the API was refused with ${result.reason}`)
    default:
      return { outcome: 'refused', why: result }
  }
}
