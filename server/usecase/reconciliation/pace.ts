import type { Clock } from '../../floor.ts'

/** Resolves when the next question may be asked. */
export type Pace = { turn(signal: AbortSignal): Promise<void> }

/** At least `gapMs` between two turns, and before the first: whoever went before may have just asked. */
export function createPace(clock: Clock, gapMs: number): Pace {
  let nextAt = clock.now().getTime() + gapMs
  return {
    async turn(signal) {
      const now = clock.now().getTime()
      const at = Math.max(now, nextAt)
      nextAt = at + gapMs
      if (at > now) await clock.wait(at - now, signal)
    },
  }
}
