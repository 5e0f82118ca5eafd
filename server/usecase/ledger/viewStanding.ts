import type { Level } from '../../../shared/program.ts'
import { chinaDay, dayAfter, startOfChinaDay } from '../../domain/chinaDays.ts'
import { fallsOn } from '../../domain/ledger/fallsOn.ts'
import { levelOf, windowStart } from '../../domain/ledger/levelOf.ts'
import { listEarnedDays } from '../../store/statement/listEarnedDays.ts'
import { listExpiring, type Expiring } from '../../store/statement/listExpiring.ts'
import type { House } from '../house.ts'
import { readProgram } from '../program/readProgram.ts'

/** Where a member stands by the program's rules. Names and benefits in both languages; days are China's, YYYY-MM-DD. */
export type StandingView = {
  /** Nothing where the program has no levels. */
  level?: Pick<Level, 'id' | 'name' | 'benefits'>
  /** Points earned within the window. */
  earned: number
  /** 0: since joining. */
  windowDays: number
  next?: { name: Level['name']; missing: number }
  /** Points that can be spent until the end of that day and not longer: those within the program's notice, the soonest first. */
  expiring: Expiring[]
  /** The day on which the level is lost if nothing more is earned. */
  fallsOn?: string
}

/** A member's level, the way to the next, and what of her points expires soon. Her level is what her points say now. */
export async function viewStanding(house: House, memberId: string): Promise<StandingView> {
  const at = house.clock.now()
  const { levels, levelWindowDays: windowDays, expiryNoticeDays } = await readProgram(house.db)
  const until = startOfChinaDay(dayAfter(chinaDay(at), expiryNoticeDays + 1))
  const [days, expiring] = await Promise.all([
    levels.length === 0 ? [] : listEarnedDays(house.db, memberId, windowStart(windowDays, at)),
    listExpiring(house.db, { memberId, from: at, until }),
  ])
  const earned = days.reduce((sum, { points }) => sum + points, 0)
  const { level, next } = levelOf(levels, earned)
  const falls = level && fallsOn(days, { threshold: level.threshold, windowDays })
  return {
    ...(level ? { level: pick(level) } : {}),
    earned,
    windowDays,
    ...(next ? { next: { name: next.level.name, missing: next.missing } } : {}),
    expiring,
    ...(falls === undefined ? {} : { fallsOn: falls }),
  }
}

const pick = ({ id, name, benefits }: Level) => ({ id, name, ...(benefits ? { benefits } : {}) })
