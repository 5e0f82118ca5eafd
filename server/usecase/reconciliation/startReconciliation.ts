import { isReconciliationDue, lateSince } from '../../domain/reconciliation/isDue.ts'
import { randomUuid } from '../../domain/randomUuid.ts'
import { countActiveCards } from '../../store/statement/countActiveCards.ts'
import { getReconciliationDue } from '../../store/statement/getReconciliationDue.ts'
import { resumeReconciliation } from '../../store/statement/resumeReconciliation.ts'
import { startReconciliation as start } from '../../store/statement/startReconciliation.ts'
import type { House } from '../house.ts'
import { enqueueSlice } from './reconcileSlice.ts'

/**
 * The comparison of all active cards begins; one that is under way goes on at once, whatever it waits for. `by`: `system`,
 * or `staff:<id>`. Resolves to whether a new one began.
 */
export async function startReconciliation(house: House, by: string): Promise<boolean> {
  const total = await countActiveCards(house.db)
  const id = randomUuid(house.random.bytes(16))
  return house.db.transaction(async (tx) => {
    const isNew = await start(tx, { id, startedBy: by, startedAt: house.clock.now(), total })
    const runId = isNew ? id : await resumeReconciliation(tx)
    if (runId !== undefined) await enqueueSlice(tx, runId, 0)
    return isNew
  })
}

/** Begins this night's comparison where it is time and none has begun. Asked with every sweep. */
export async function startNightlyReconciliation(house: House): Promise<void> {
  const now = house.clock.now()
  const last = await getReconciliationDue(house.db, lateSince(now))
  if (last.isRunning || !isReconciliationDue(now, last)) return
  if (await startReconciliation(house, 'system'))
    house.log.info({}, 'all active cards are compared with WeChat')
}
