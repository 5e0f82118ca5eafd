import { chinaDay, countDays, dayAfter, isDay } from './chinaDays.ts'

export const FUNNEL_DAYS_MAX = 400
const DAYS_USUALLY = 30

export type DayRange = { from: string; to: string }
export type RangeProblem = 'not_a_day' | 'wrong_way_round' | 'too_many_days'

/** WeChat's own figures cover 62 days at most, and never today (wire contract, datacube). */
const WECHAT_DAYS_MAX = 62

/**
 * The days that are asked for: the last 30 where nothing is said, 400 at most. Where only one end is said, the other is
 * today, or 30 days before it.
 */
export function funnelRange(
  asked: { from?: string | undefined; to?: string | undefined },
  now: Date,
): DayRange | { problem: RangeProblem; field: 'from' | 'to' } {
  const to = asked.to ?? chinaDay(now)
  if (!isDay(to)) return { problem: 'not_a_day', field: 'to' }
  const from = asked.from ?? dayAfter(to, 1 - DAYS_USUALLY)
  if (!isDay(from)) return { problem: 'not_a_day', field: 'from' }
  const days = countDays(from, to)
  if (days < 1) return { problem: 'wrong_way_round', field: 'to' }
  return days > FUNNEL_DAYS_MAX ? { problem: 'too_many_days', field: 'from' } : { from, to }
}

/**
 * The part of a range for which WeChat may have figures: it ends yesterday at the latest and has 62 days at most, the
 * latest ones. Of a range that lies in the future nothing is left but yesterday.
 */
export function wechatRange({ from, to }: DayRange, now: Date): DayRange {
  const yesterday = dayAfter(chinaDay(now), -1)
  const end = to < yesterday ? to : yesterday
  const first = dayAfter(end, 1 - WECHAT_DAYS_MAX)
  const begin = from > first ? from : first
  return { from: begin > end ? end : begin, to: end }
}
