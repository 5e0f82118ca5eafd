import { dayAfter } from '../chinaDays.ts'

/**
 * On which day in China, YYYY-MM-DD, a level is lost if nothing more is earned: the first one on which what is left within
 * the window is below the level's threshold. Undefined where that never happens. `days`: what was earned within the window,
 * the oldest first.
 */
export function fallsOn(
  days: { day: string; points: number }[],
  { threshold, windowDays }: { threshold: number; windowDays: number },
): string | undefined {
  if (windowDays === 0 || threshold === 0) return undefined
  let left = days.reduce((sum, { points }) => sum + points, 0)
  for (const { day, points } of days) {
    left -= points
    if (left < threshold) return dayAfter(day, windowDays + 1)
  }
  return undefined
}
