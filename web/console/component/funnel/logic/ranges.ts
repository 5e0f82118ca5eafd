import { chinaDay, countDays, dayAfter, isDay } from './chinaDays.ts'

/** Days in China, both ends included. */
export type DayRange = { from: string; to: string }

export const quickRanges = ['today', 'yesterday', 'days7', 'days30', 'days90'] as const
export type QuickRange = (typeof quickRanges)[number]

/** What the funnel answers at once. */
export const DAYS_MAX = 400

const lengths = { days7: 7, days30: 30, days90: 90 } as const

/** The days of a quick range; those of several days end today. */
export function rangeOf(quick: QuickRange, today: string): DayRange {
  if (quick === 'today') return { from: today, to: today }
  if (quick === 'yesterday') return { from: dayAfter(today, -1), to: dayAfter(today, -1) }
  return { from: dayAfter(today, 1 - lengths[quick]), to: today }
}

/** Which quick range these days are, if any. */
export const quickOf = ({ from, to }: DayRange, today: string): QuickRange | undefined =>
  quickRanges.find((quick) => {
    const range = rangeOf(quick, today)
    return range.from === from && range.to === to
  })

/** Why days cannot be asked for. */
export type RangeFault = 'notADay' | 'wrongWay' | 'tooMany' | 'future'

export function rangeFault({ from, to }: DayRange, today: string): RangeFault | undefined {
  if (!isDay(from) || !isDay(to)) return 'notADay'
  if (from > to) return 'wrongWay'
  if (from > today) return 'future'
  return countDays(from, to) > DAYS_MAX ? 'tooMany' : undefined
}

type Asked = string | null | undefined | (string | null)[]

/**
 * The days that an address names: `?range=days7` moves along with the calendar, `?from=&to=` stays. The last 30 where
 * nothing is said, or nothing that can be asked for.
 */
export function readRange(query: Record<string, Asked>, nowMs: number): DayRange {
  const today = chinaDay(nowMs)
  const quick = quickRanges.find((one) => one === query['range'])
  if (quick) return rangeOf(quick, today)
  const { from, to } = query
  const asked = { from: typeof from === 'string' ? from : '', to: typeof to === 'string' ? to : '' }
  return rangeFault(asked, today) ? rangeOf('days30', today) : asked
}

/** What the address says of a range: a quick one by its name, so that a bookmark of it stays true tomorrow. */
export function rangeQuery(range: DayRange, nowMs: number): Record<string, string> {
  const quick = quickOf(range, chinaDay(nowMs))
  if (quick === 'days30') return {}
  return quick ? { range: quick } : { from: range.from, to: range.to }
}
