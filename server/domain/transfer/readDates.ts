import { startOfChinaDay } from '../chinaDays.ts'

/** Why a cell cannot be read as a day or a moment: it is none, it may be two, or it has not come yet. */
export type DateFault = 'date' | 'date_ambiguous' | 'date_future'

type Day = { year: number; month: number; day: number }

const YEAR_MIN = 1900

/** `1990-6-18`, `1990/06/18`, `1990年6月18日`, `19900618`, and `18/6/1990` where it can only mean one day. */
function readDay(text: string): Day | DateFault {
  const [, y, m, d] =
    /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  if (y !== undefined) return checked({ year: Number(y), month: Number(m), day: Number(d) })
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (year === undefined) return 'date'
  const [a, b] = [Number(first), Number(second)]
  if (a <= 12 && b <= 12 && a !== b) return 'date_ambiguous'
  const [month, day] = a > 12 ? [b, a] : [a, b]
  return checked({ year: Number(year), month, day })
}

function checked({ year, month, day }: Day): Day | DateFault {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && year >= YEAR_MIN ? { year, month, day } : 'date'
}

const plain = (text: string) => text.normalize('NFKC').trim()
const two = (figure: number) => String(figure).padStart(2, '0')
const written = ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`

/** A birthday as `1990-06-18`, or as `06-18` where no year is said: many lists have none. `today` is China's. */
export function readBirthday(text: string, today: string): { day: string } | DateFault {
  const said = plain(text)
  const [, m, d] = /^(\d{1,2})[^\d\w](\d{1,2})\D*$/u.exec(said) ?? []
  // 2000 was a leap year: 29 February is a birthday.
  const day = m === undefined ? readDay(said) : checked({ year: 2000, month: Number(m), day: Number(d) })
  if (typeof day === 'string') return day
  if (m !== undefined) return { day: written(day).slice(5) }
  return written(day) > today ? 'date_future' : { day: written(day) }
}

const TIME = /[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

/** A moment: a day, with a time of day or without. China's clocks where no zone is said. */
export function readMoment(text: string, now: Date): Date | DateFault {
  const said = plain(text)
  const time = TIME.exec(said)
  const day = readDay(time ? said.slice(0, time.index) : said)
  if (typeof day === 'string') return day
  const [hour, minute, second] = [time?.[1], time?.[2], time?.[3]].map((part) => Number(part ?? 0))
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return 'date'
  const ofDay = (((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0)) * 1000
  const at = new Date(startIn(written(day), time?.[4]).getTime() + ofDay)
  return at > now ? 'date_future' : at
}

/** The first moment of a day by the clocks of a zone. */
function startIn(day: string, zone: string | undefined): Date {
  if (zone === undefined) return startOfChinaDay(day)
  if (/^z$/i.test(zone)) return new Date(Date.parse(day))
  const [sign, hours, minutes] = [zone[0] === '-' ? 1 : -1, Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  return new Date(Date.parse(day) + sign * (hours * 60 + minutes) * 60_000)
}
