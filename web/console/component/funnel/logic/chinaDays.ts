const DAY_MS = 86_400_000
/** China keeps one time zone, eight hours ahead, all year. */
const AHEAD_MS = 8 * 3_600_000

/** The day in China of a moment in milliseconds, as YYYY-MM-DD: the merchant's day, wherever the browser stands. */
export const chinaDay = (ms: number): string => new Date(ms + AHEAD_MS).toISOString().slice(0, 10)

/** The day so many days later; earlier where the number is negative. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** How many days there are from one to the other, both included; 0 or less where they are the wrong way round. */
export const countDays = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1

/** A day of the calendar, written YYYY-MM-DD; 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** A moment as people in China read it, `2026-11-24 14:05`. */
export const chinaMoment = (iso: string): string =>
  new Date(Date.parse(iso) + AHEAD_MS).toISOString().slice(0, 16).replace('T', ' ')

/** The same with seconds and without the day, `14:05:09`: when figures were true. */
export const chinaClock = (iso: string): string =>
  new Date(Date.parse(iso) + AHEAD_MS).toISOString().slice(11, 19)
