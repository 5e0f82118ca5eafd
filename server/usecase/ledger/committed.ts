import type { Transaction } from '../../floor.ts'
import { isConflict } from '../../store/statement/isConflict.ts'
import type { House } from '../house.ts'
import type { Posted } from './posting.ts'
import type { PostedWithTopics } from './postInTransaction.ts'

const TRIES_MAX = 3

/**
 * A posting in a transaction of its own, begun anew where it lost a race: one key on two members at once meets at the
 * unique index, and the second try sees who won. Who waits for it is told once it is committed.
 */
export async function committed<Refusal extends { outcome: 'refused' }>(
  house: House,
  work: (tx: Transaction) => Promise<PostedWithTopics | Refusal>,
): Promise<Posted | Refusal> {
  for (let tries = 1; ; tries += 1) {
    try {
      const answer = await house.db.transaction(work)
      if (answer.outcome !== 'posted') return answer
      const { topics, ...posted } = answer
      house.changes.tellAfter(topics)
      return posted
    } catch (error) {
      if (tries === TRIES_MAX || !isConflict(error)) throw error
    }
  }
}
