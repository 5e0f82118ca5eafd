import { isConflict } from '../../store/statement/isConflict.ts'
import type { House } from '../house.ts'
import type { Posted, Posting, PostingRefusal } from './posting.ts'
import { postInTransaction } from './postInTransaction.ts'

const TRIES_MAX = 3

/**
 * Post to a member's ledger: her figures, her lots, what the CRM hears and what WeChat is told, in one transaction. The
 * same key posts once, however often and from wherever it comes. A refusal has changed nothing, and says why.
 */
export async function postLedger(house: House, posting: Posting): Promise<Posted | PostingRefusal> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await house.db.transaction((tx) => postInTransaction(house, tx, posting))
    } catch (error) {
      // The same key on two members at once meets at the unique index; the second try sees who won.
      if (tries === TRIES_MAX || !isConflict(error)) throw error
    }
  }
}
