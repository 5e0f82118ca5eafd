import type { Me } from '../../../shared/portal.ts'
import type { House } from '../house.ts'
import { viewMe, type MeQuestion } from './viewMe.ts'

const WAIT_SECONDS_MAX = 25

/**
 * The same as viewMe, but the answer waits until its version differs from `since`, at most `waitSeconds` (25 at the
 * most), or until the signal aborts. Without both it answers at once.
 */
export async function awaitMe(
  house: House,
  {
    since,
    waitSeconds = 0,
    signal,
    ...question
  }: MeQuestion & {
    since?: string
    waitSeconds?: number
    signal?: AbortSignal
  },
): Promise<Me> {
  if (since === undefined || waitSeconds <= 0) return viewMe(house, question)
  const endsAt = house.clock.now().getTime() + Math.min(waitSeconds, WAIT_SECONDS_MAX) * 1000
  for (;;) {
    const leftMs = endsAt - house.clock.now().getTime()
    const seen = new AbortController()
    const stop = signal ? AbortSignal.any([signal, seen.signal]) : seen.signal
    // Listening begins before looking: a change between the two wakes us instead of being missed.
    const change = house.changes.next(topicsOf(question), Math.max(0, leftMs), stop)
    try {
      const me = await viewMe(house, question)
      if (me.version !== since || leftMs <= 0 || signal?.aborted) return me
      await change
    } finally {
      seen.abort()
    }
  }
}

const topicsOf = ({ openid, activationId }: MeQuestion) => [
  `openid:${openid}`,
  ...(activationId === undefined ? [] : [`activation:${activationId}`]),
]
