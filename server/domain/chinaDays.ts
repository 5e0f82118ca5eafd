const DAY_MS = 86_400_000
/** China keeps one time zone, eight hours ahead, without summer time since 1991. */
const AHEAD_MS = 8 * 3_600_000

/** The day in China of a moment, as YYYY-MM-DD. */
export const chinaDay = (at: Date): string => new Date(at.getTime() + AHEAD_MS).toISOString().slice(0, 10)

/** The first moment of a day in China, YYYY-MM-DD. */
export const startOfChinaDay = (day: string): Date => new Date(Date.parse(day) - AHEAD_MS)

/** A day of the calendar, written YYYY-MM-DD; 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** The day so many days later; earlier where the number is negative. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** How many days there are from one to the other, both included; 0 or less where they are the wrong way round. */
export const countDays = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1

/** Every day from one to the other, both included. */
export const daysOf = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, countDays(from, to)) }, (_, n) => dayAfter(from, n))
