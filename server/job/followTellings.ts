import { enqueueTellings, TELLINGS_AT_ONCE } from '../store/statement/enqueueTellings.ts'
import type { House } from '../usecase/house.ts'

/** Without a notice, because a connection broke, what waits is found within this. */
const LOOK_EVERY_MS = 5000

/**
 * Makes jobs of the intentions to tell WeChat as soon as a posting is committed, until the signal aborts. In every process:
 * whoever comes second finds nothing to do.
 */
export async function followTellings(house: House, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // Listening begins before looking: what is committed in between is not missed.
    const woken = house.changes.next(['changes'], LOOK_EVERY_MS, signal)
    try {
      while ((await enqueueTellings(house.db)) === TELLINGS_AT_ONCE) continue
    } catch {
      house.log.warn({}, 'the database does not answer; the tellings wait')
    }
    await woken
  }
}
