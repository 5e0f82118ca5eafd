import type { Level } from '../../../shared/program.ts'
import { chinaDay, dayAfter, startOfChinaDay } from '../chinaDays.ts'

export type Standing = {
  /** The level that the points reach; nothing where the program has none. */
  level: Level | undefined
  /** The next one, and how many points are missing for it. */
  next: { level: Level; missing: number } | undefined
}

/** Where so many points, earned within the program's window, put a member. */
export function levelOf(levels: Level[], earned: number): Standing {
  const ascending = levels.toSorted((a, b) => a.threshold - b.threshold)
  const level = ascending.findLast(({ threshold }) => earned >= threshold)
  const next = ascending.find(({ threshold }) => threshold > earned)
  return { level, next: next && { level: next, missing: next.threshold - earned } }
}

/**
 * Since when points count towards a level: the beginning of the day in China that lies so many days back, so that no level
 * falls in the middle of a day; the beginning of time where the window is 0.
 */
export const windowStart = (windowDays: number, now: Date): Date =>
  windowDays === 0 ? new Date(0) : startOfChinaDay(dayAfter(chinaDay(now), -windowDays))
