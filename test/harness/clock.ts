import type { Clock } from '../../server/floor.ts'

export type StoppedClock = Clock & {
  /** Move time on, waking in order whoever waits, and letting them run before the next is woken. */
  advance(ms: number): Promise<void>
  /** How many are waiting. */
  waiting(): number
}

const letOthersRun = () => new Promise<void>((done) => setImmediate(done))

/** A clock that stands still until a test moves it. */
export function createStoppedClock(start = new Date('2026-11-23T08:00:00Z')): StoppedClock {
  let now = start.getTime()
  const sleepers = new Set<{ at: number; wake: () => void }>()
  return {
    now: () => new Date(now),
    waiting: () => sleepers.size,
    wait: (ms, signal) =>
      new Promise((done, failed) => {
        if (signal?.aborted) return failed(signal.reason as Error)
        const sleeper = { at: now + ms, wake: done }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper)
          failed(signal.reason as Error)
        })
      }),
    async advance(ms) {
      const end = now + ms
      for (;;) {
        await letOthersRun()
        const next = [...sleepers].filter((s) => s.at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        sleepers.delete(next)
        now = Math.max(now, next.at)
        next.wake()
      }
      now = end
      await letOthersRun()
    },
  }
}
