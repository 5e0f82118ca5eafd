import type { Expiry } from './program.ts'

/** China has had one time zone, without summer time, since 1992. */
const OFFSET_MS = 8 * 3_600_000

/**
 * Until when points earned at this moment can be spent: the end of a day in China. A month that has no such day ends on its
 * last one. Null: for good.
 */
export function expiryOf(rule: Expiry, earnedAt: Date): Date | null {
  if (rule.kind === 'never') return null
  const there = new Date(earnedAt.getTime() + OFFSET_MS)
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate()]
  if (rule.kind === 'yearEnd') return midnight(year + rule.yearsAfter + 1, 0, 1)
  const lastDay = new Date(Date.UTC(year, month + rule.months + 1, 0)).getUTCDate()
  return midnight(year, month + rule.months, Math.min(day, lastDay) + 1)
}

/** The first moment of a day in China: points are good until just before it. */
const midnight = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day) - OFFSET_MS)
