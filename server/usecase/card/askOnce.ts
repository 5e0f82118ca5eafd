import type { Clock } from '../../floor.ts'

/** One question at a time for each key, and its answer kept for a moment where the asker says so. */
export type AskOnce<T> = (key: string, ask: () => Promise<T>) => Promise<T>

/** What strangers can make us ask is bounded: past this many keys, the oldest answers are forgotten. */
const KEPT_MAX = 1000

/**
 * However many requests ask the same at the same time, WeChat is asked once; an answer for which `keepsMs` is not 0 is
 * given again for that long without asking. A failure is shared by those who waited, and kept for nobody.
 */
export function createAskOnce<T>(clock: Clock, keepsMs: (answer: T) => number): AskOnce<T> {
  const running = new Map<string, Promise<T>>()
  const kept = new Map<string, { answer: T; until: number }>()

  return async (key, ask) => {
    const known = kept.get(key)
    if (known && known.until > clock.now().getTime()) return known.answer
    const alreadyAsked = running.get(key)
    if (alreadyAsked) return alreadyAsked
    const asking = ask()
    running.set(key, asking)
    try {
      const answer = await asking
      remember(key, answer)
      return answer
    } finally {
      running.delete(key)
    }
  }

  function remember(key: string, answer: T) {
    kept.delete(key)
    const ms = keepsMs(answer)
    if (ms === 0) return
    kept.set(key, { answer, until: clock.now().getTime() + ms })
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_MAX) break
      kept.delete(oldest)
    }
  }
}
