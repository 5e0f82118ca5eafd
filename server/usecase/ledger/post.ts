import { isConflict } from '../../store/statement/isConflict.ts'
import type { House } from '../house.ts'
import { committed } from './committed.ts'
import type { Posted, Posting, PostingRefusal } from './posting.ts'
import { postInTransaction, tryPosting } from './postInTransaction.ts'

/**
 * Post to a member's ledger: her figures, her lots, what the CRM hears and what WeChat is told, in one transaction. The
 * same key posts once, however often and from wherever it comes. A refusal has changed nothing, and says why.
 * Planned first on the figures as they are; where somebody else posted to her in between, once more behind a lock.
 */
export async function postLedger(house: House, posting: Posting): Promise<Posted | PostingRefusal> {
  const first = await unlessConflict(() => tryPosting(house, house.db, posting, { isLocked: false }))
  if (first === 'stale')
    return committed<PostingRefusal>(house, (tx) => postInTransaction(house, tx, posting))
  if (first.outcome !== 'posted') return first
  const { topics, ...posted } = first
  house.changes.tellAfter(topics)
  return posted
}

async function unlessConflict<Answer>(work: () => Promise<Answer>): Promise<Answer | 'stale'> {
  try {
    return await work()
  } catch (error) {
    if (isConflict(error)) return 'stale'
    throw error
  }
}
