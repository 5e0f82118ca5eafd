import { chinaDate } from './chinaDate.ts'

/** A moment in China, `2026.01.31 14:05`; the same on every phone, as the days are by which points expire. */
export function chinaTime(iso: string): string {
  const seconds = Date.parse(iso) / 1000
  const time = new Date((seconds + 8 * 3600) * 1000).toISOString().slice(11, 16)
  return `${chinaDate(seconds)} ${time}`
}

/** A moment as its day in China, `2026.01.31`. */
export const chinaDayOf = (iso: string): string => chinaDate(Date.parse(iso) / 1000)

/** A day, `2026-01-31`, as it is read: `2026.01.31`. */
export const dayWords = (day: string): string => day.replaceAll('-', '.')

/** The last day on which something is good that ends with a moment: points that expire at midnight are good the day before. */
export const lastDayBefore = (iso: string): string => chinaDate(Date.parse(iso) / 1000 - 1)
