import { enqueue } from '../store/enqueue.ts'
import type { House } from '../usecase/house.ts'

/** Retries are due at their own times, and a notice may be lost: it is looked this often in any case. */
const LOOK_EVERY_MS = 5000
/** A noon at the tills is one look and not a thousand. */
const REST_MS = 200

/** Has webhooks told as soon as something is committed, until the signal aborts. In every process; the job has one key. */
export async function followChanges(house: House, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // Listening begins before looking: what is committed in between is not missed.
    const woken = house.changes.next(['changes'], LOOK_EVERY_MS, signal)
    try {
      await enqueue(house.db, 'fanOutChanges', {}, { key: 'fanOutChanges' })
    } catch {
      house.log.warn({}, 'the database does not answer; the webhooks wait')
    }
    await woken
    await house.clock.wait(REST_MS, signal).catch(() => undefined)
  }
}
