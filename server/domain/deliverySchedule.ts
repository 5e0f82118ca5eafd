const minute = 60_000
const hour = 60 * minute

/** The pauses before each further try: as the Standard Webhooks scheme advises, over a little more than three days. */
const pausesMs = [
  5000,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** How long to wait after so many tries have failed; undefined when it is given up. */
export const deliveryPauseMs = (attempts: number): number | undefined => pausesMs[attempts - 1]

const WEBHOOK_PAUSE_MAX_MS = 5 * minute

/**
 * How long a target that failed so many times in a row is left alone altogether: everything that waits for it would fail
 * as well, and would keep the healthy ones waiting.
 */
export const webhookPauseMs = (failures: number): number =>
  Math.min(WEBHOOK_PAUSE_MAX_MS, 5000 * 2 ** Math.min(failures - 1, 10))
