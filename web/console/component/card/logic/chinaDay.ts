const CHINA = 8 * 3600
const DAY = 24 * 3600

/** A moment in unix seconds as a day in China, `2026-01-31`, as a date field takes it. */
export const dayOf = (seconds: number): string =>
  new Date((seconds + CHINA) * 1000).toISOString().slice(0, 10)

/** The first second of a day in China; its last with `isEnd`. Undefined for what is no day. */
export function secondsOf(day: string, isEnd = false): number | undefined {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? undefined : at / 1000 - CHINA + (isEnd ? DAY - 1 : 0)
}
