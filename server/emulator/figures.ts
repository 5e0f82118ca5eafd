import { cardById } from './find.ts'
import type { Figures, FiguresDay, StoredCard } from './state.ts'
import { type World, nowOf } from './world.ts'

/** WeChat answers 62 days at most; a few more are kept for the days around midnight. */
const daysKept = 70
const chinaMs = 8 * 3_600_000

export const chinaDay = (ms: number) => new Date(ms + chinaMs).toISOString().slice(0, 10)

type Kind = 'view' | 'receive' | 'active'
/** By how much the totals change with it. */
type Totals = { members?: number; receivers?: number }

/** Count for the data cube: for the card, and for the account as a whole. */
export function count(
  world: World,
  card: Pick<StoredCard, 'appId' | 'cardId'>,
  openid: string,
  kind: Kind,
  totals: Totals = {},
): void {
  for (const subject of [card.cardId, card.appId]) {
    const figures = (world.state.figures[subject] ??= { days: [], seen: {} })
    const today = dayOf(figures, chinaDay(nowOf(world)))
    const seen = (figures.seen[openid] ??= {})
    today[`${kind}Cnt`] += 1
    if (seen[kind] !== today.day) today[`${kind}User`] += 1
    seen[kind] = today.day
    add(today, totals)
  }
  world.changed()
}

/** The card of a member is deleted, or comes back: no event of the data cube's, but its total knows. */
export function countMembers(world: World, cardId: string, members: 1 | -1): void {
  const appId = cardById(world, cardId)?.appId ?? ''
  for (const subject of [cardId, appId]) {
    const figures = (world.state.figures[subject] ??= { days: [], seen: {} })
    add(dayOf(figures, chinaDay(nowOf(world))), { members })
  }
}

/** The day's own line; a new one begins with the totals of the one before. */
function dayOf(figures: Figures, day: string): FiguresDay {
  const last = figures.days.at(-1)
  if (last?.day === day) return last
  const fresh: FiguresDay = {
    ...nothing(day),
    totalUser: last?.totalUser ?? 0,
    totalReceiveUser: last?.totalReceiveUser ?? 0,
  }
  figures.days = [...figures.days, fresh].slice(-daysKept)
  return fresh
}

function add(day: FiguresDay, { members = 0, receivers = 0 }: Totals): void {
  day.totalUser += members
  day.totalReceiveUser += receivers
}

const nothing = (day: string): FiguresDay => ({
  day,
  viewCnt: 0,
  viewUser: 0,
  receiveCnt: 0,
  receiveUser: 0,
  activeCnt: 0,
  activeUser: 0,
  totalUser: 0,
  totalReceiveUser: 0,
})

/** A line for every day from the first on which something happened; a quiet day has its totals alone. */
export function figuresBetween(world: World, subject: string, from: string, to: string): FiguresDay[] {
  const days = world.state.figures[subject]?.days ?? []
  const first = days[0]?.day
  if (first === undefined) return []
  const lines: FiguresDay[] = []
  for (let day = from > first ? from : first; day <= to; day = dayAfter(day)) {
    const before = days.findLast((one) => one.day <= day)
    const quiet = {
      ...nothing(day),
      totalUser: before?.totalUser ?? 0,
      totalReceiveUser: before?.totalReceiveUser ?? 0,
    }
    lines.push(before?.day === day ? before : quiet)
  }
  return lines
}

const dayMs = 86_400_000
const dayAfter = (day: string) => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)
