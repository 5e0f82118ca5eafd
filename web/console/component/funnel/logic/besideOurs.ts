import type { Funnel, WechatFigures } from '../../../../../shared/console/funnel.ts'

type TheirDay = WechatFigures['days'][number]
type OurDay = Funnel['byDay'][number]

/** WeChat's days, each with ours where it is among them; a day that we were not asked about has none. */
export function besideOurs(theirs: TheirDay[], ours: OurDay[]): (TheirDay & { ours: OurDay | undefined })[] {
  const byDay = new Map(ours.map((day) => [day.day, day]))
  return theirs.map((day) => ({ ...day, ours: byDay.get(day.day) }))
}
