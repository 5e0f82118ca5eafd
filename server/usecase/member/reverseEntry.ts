import { getMember } from '../../store/statement/getMember.ts'
import { listPosting } from '../../store/statement/listPosting.ts'
import type { House } from '../house.ts'
import { reversePosting, type ReversalRefusal } from '../ledger/reverse.ts'
import type { EntryPosted, Poster } from './postEntry.ts'

/** A whole posting of this member's is taken back by counter-entries. Undefined where there is no such member. */
export async function reverseEntry(
  house: House,
  asked: { memberId: string; postingId: string; key: string; note: string | undefined; by: Poster },
): Promise<EntryPosted<ReversalRefusal> | undefined> {
  const { memberId, postingId, key, note, by } = asked
  const member = await getMember(house.db, memberId)
  if (!member) return undefined
  const { memberNo } = member
  const [first] = await listPosting(house.db, postingId)
  if (first?.memberId !== memberId) {
    return { memberNo, result: { outcome: 'refused', reason: 'posting_unknown' } }
  }
  const result = await reversePosting(house, {
    postingId,
    key: `console:${key}`,
    actor: `staff:${by.id}`,
    note: note || undefined,
  })
  return { memberNo, result }
}
