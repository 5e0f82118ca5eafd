const PAUSE_MAX_MS = 20_000

/**
 * How long to wait before WeChat is asked again: 0.5, 1, 2, 4, 8, 16 and then always 20 seconds. It never grows beyond,
 * so that whatever waits is done within a minute once WeChat answers again.
 * `failures`: how often it has failed, this time included.
 */
export const retryPauseMs = (failures: number) =>
  Math.min(PAUSE_MAX_MS, 500 * 2 ** Math.min(failures - 1, 10))

/** 10.5 seconds in all: twice what the field has seen to be needed, and no longer than people wait for an answer. */
const expiredPausesMs = [500, 1000, 2000, 3000, 4000]

/**
 * A fresh ticket answers 72012 now and then and opens at the second or third try (wire contract 6.5): the pause before
 * the next one, or undefined when it counts as expired.
 * `expiredAnswers`: how often the ticket answered 72012, this time included.
 */
export const expiredPauseMs = (expiredAnswers: number): number | undefined =>
  expiredPausesMs[expiredAnswers - 1]
