import { advanceReconciliation } from '../../store/statement/advanceReconciliation.ts'
import { clearSuspects } from '../../store/statement/clearSuspects.ts'
import { countDifferences } from '../../store/statement/countDifferences.ts'
import type { ReconciliationRow } from '../../store/statement/getReconciliation.ts'
import type { ActiveCard } from '../../store/statement/listActiveCards.ts'
import type { House } from '../house.ts'
import type { Seen } from './lookAtBatch.ts'
import { isDifferent } from './lookAtCard.ts'
import { noteLook } from './noteLook.ts'

type SeenCards = Seen<ActiveCard>[]

/** The last card that was compared; nothing before the first. */
export const placeOf = ({ cardId, code }: ReconciliationRow) =>
  cardId === null || code === null ? undefined : { cardId, code }

/** So many cards further: what differs is suspected, and what stood among the problems and does not differ any more is over. */
export async function noteFirstLooks(
  house: House,
  run: ReconciliationRow,
  seen: SeenCards,
): Promise<boolean> {
  const last = seen.at(-1)
  if (!last) return true
  const different = seen.filter((one) => 'look' in one && one.look && isDifferent(one.look))
  return house.db.transaction(async (tx) => {
    const isOurs = await advanceReconciliation(tx, {
      id: run.id,
      from: placeOf(run),
      to: last.card,
      checked: seen.length,
      failed: seen.filter((one) => 'failed' in one).length,
      suspects: different.map(({ card }) => card),
      at: house.clock.now(),
    })
    if (!isOurs) return false
    for (const one of seen) {
      const look = 'look' in one ? one.look : undefined
      if (look && !isDifferent(look) && one.card.hasProblem) await noteLook(house, one.card, look, tx)
    }
    return true
  })
}

/** Looked at again: what differs still is a problem now. */
export async function noteSecondLooks(
  house: House,
  run: ReconciliationRow,
  seen: SeenCards,
): Promise<boolean> {
  if (seen.length === 0) return true
  return house.db.transaction(async (tx) => {
    const cleared = await clearSuspects(
      tx,
      run.id,
      seen.map(({ card }) => card),
    )
    const isCleared = ({ cardId, code }: ActiveCard) =>
      cleared.some((card) => card.cardId === cardId && card.code === code)
    let [differences, failed] = [0, 0]
    for (const one of seen.filter(({ card }) => isCleared(card))) {
      if ('failed' in one) failed += 1
      else if (one.look && (await noteLook(house, one.card, one.look, tx))) differences += 1
    }
    await countDifferences(tx, { id: run.id, differences, failed })
    return true
  })
}
