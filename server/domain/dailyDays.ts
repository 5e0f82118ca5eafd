import { dayAfter, daysOf } from './chinaDays.ts'

/**
 * Which days in China a daily task is still to be started for: each day once, in order, and those of the last `catchUpDays`
 * that nobody was there for. The very first day of a house is the first one whose hour it sees. `last`: the last day that
 * it was started for; `isTime`: whether today's hour has come.
 */
export function dailyDays({
  last,
  today,
  isTime,
  catchUpDays,
}: {
  last: string | undefined
  today: string
  isTime: boolean
  catchUpDays: number
}): string[] {
  if (last === undefined) return isTime ? [today] : []
  const until = isTime ? today : dayAfter(today, -1)
  const earliest = dayAfter(until, -catchUpDays)
  const next = dayAfter(last, 1)
  return daysOf(next > earliest ? next : earliest, until)
}
