import type { GiftRule } from '../../../shared/program.ts'
import { chinaDay, dayAfter, isDay, startOfChinaDay } from '../chinaDays.ts'

/** Those who have a birthday, `MM-DD`, and joined from `joinedFrom` on, but before `joinedUntil`. */
export type BirthdayGift = { prefix: string; birthday: string; joinedFrom: Date; joinedUntil: Date }
/** Those who joined from `joinedFrom` on, but before `joinedUntil`. */
export type JoiningGift = { prefix: string; joinedFrom: Date; joinedUntil: Date }

/** Whom a rule gives its present on a day; a posting's key is the prefix and the member's id. */
export type GiftsDue =
  | { by: 'birthday'; gifts: BirthdayGift[] }
  /** `isWithCard`: not for those who never had a card. They were carried over from elsewhere, and are not new. */
  | { by: 'joining'; isWithCard: boolean; gifts: JoiningGift[] }

const BEGINNING = new Date(0)

/**
 * What a rule gives on a day in China, YYYY-MM-DD: each year's present once, and a welcome once for good, whatever is run
 * twice. Who joined after yesterday's run is looked at again today, or she would go without. `firstJoining`: when the first
 * member joined.
 */
export function giftsDue(rule: GiftRule, day: string, firstJoining: Date): GiftsDue {
  if (rule.kind === 'birthday') return { by: 'birthday', gifts: birthdays(rule, day) }
  return rule.kind === 'welcome'
    ? { by: 'joining', isWithCard: true, gifts: welcomes(rule, day) }
    : { by: 'joining', isWithCard: false, gifts: anniversaries(rule, day, firstJoining) }
}

/** A birthday `days` ahead; and a nearer one, of those who have joined only since yesterday. */
function birthdays({ id, days }: GiftRule, day: string): BirthdayGift[] {
  const yesterday = startOfChinaDay(dayAfter(day, -1))
  return Array.from({ length: days + 2 }, (_, n) => dayAfter(day, days - n)).flatMap((date, n) =>
    datesKeptOn(date).map((birthday) => ({
      prefix: `birthday:${id}:${date.slice(0, 4)}:`,
      birthday,
      joinedFrom: n === 0 ? BEGINNING : yesterday,
      joinedUntil: startOfChinaDay(dayAfter(date < day ? date : day, 1)),
    })),
  )
}

/** One range a year that lies behind, for that is what the joining's index can find. */
function anniversaries({ id }: GiftRule, day: string, firstJoining: Date): JoiningGift[] {
  const year = Number(day.slice(0, 4))
  const first = Number(chinaDay(firstJoining).slice(0, 4))
  return Array.from({ length: Math.max(0, year - first) }, (_, n) => first + n).flatMap((joined) =>
    datesKeptOn(day)
      .map((date) => `${joined}-${date}`)
      .filter(isDay)
      .map((date) => ({ prefix: `anniversary:${id}:${year}:`, ...wholeDay(date) })),
  )
}

function welcomes({ id, days }: GiftRule, day: string): JoiningGift[] {
  const joined = wholeDay(dayAfter(day, -days))
  // Of today's new members some join after the run: they are looked at again tomorrow.
  const joinedFrom = days === 0 ? startOfChinaDay(dayAfter(day, -1)) : joined.joinedFrom
  return [{ prefix: `welcome:${id}:`, ...joined, joinedFrom }]
}

const wholeDay = (day: string) => ({
  joinedFrom: startOfChinaDay(day),
  joinedUntil: startOfChinaDay(dayAfter(day, 1)),
})

/** The days of the year, `MM-DD`, that are kept on a day: 29 February on the 28th where a year has none. */
function datesKeptOn(day: string): string[] {
  const date = day.slice(5)
  const isLast = date === '02-28' && !isDay(`${day.slice(0, 4)}-02-29`)
  return isLast ? [date, '02-29'] : [date]
}
