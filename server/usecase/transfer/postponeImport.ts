import { enqueue } from '../../store/enqueue.ts'
import type { House } from '../house.ts'
import { isStep } from './importSlice.ts'
import { lockImport, updateImport } from './importRow.ts'

const FAILURES_MAX = 5
const RETRY_MS = 5000

/**
 * A slice has failed: it is tried again in a while, and after five times given up. Reading and checking have failed for good
 * then; an import has stopped where it was, for somebody to go on with. A process that ends is nobody's failure.
 */
export async function postponeImport(
  house: House,
  { importId, failures, isEnding }: { importId: string; failures: number; isEnding: boolean },
): Promise<void> {
  await house.db.transaction(async (tx) => {
    const row = await lockImport(tx, importId)
    if (!row || !isStep(row.state)) return
    const count = isEnding ? failures : failures + 1
    if (count < FAILURES_MAX) {
      const key = `importMembers:${importId}`
      return enqueue(tx, 'importMembers', { importId, failures: count }, { key, delayMs: RETRY_MS })
    }
    const at = house.clock.now()
    const state = row.state === 'running' ? 'cancelled' : 'failed'
    await updateImport(tx, importId, { state, reason: 'internal', endedAt: at, touchedAt: at })
  })
}
