import { steps, type Funnel, type StepCounts } from '../../shared/console/funnel.ts'
import { daysOf } from './chinaDays.ts'
import type { DayRange } from './funnelRange.ts'

/** What was counted of one day, or of one channel: the other is null. */
export type CountedRow = { day: string | null; channel: string | null } & StepCounts

/** What the funnel says beside figures, in the caller's language. */
export type FunnelWords = {
  noChannel: string
  otherChannels(count: number): string
}

const CHANNELS_MAX = 200

export const noCounts = (): StepCounts => ({ opened: 0, received: 0, submitted: 0, active: 0 })

const countsOf = ({ opened, received, submitted, active }: StepCounts): StepCounts => ({
  opened,
  received,
  submitted,
  active,
})

function sum(rows: StepCounts[]): StepCounts {
  const total = noCounts()
  for (const row of rows) for (const step of steps) total[step] += row[step]
  return total
}

const weight = (row: StepCounts) => steps.reduce((all, step) => all + row[step], 0)

type Counted = { channel: string } & StepCounts

/** The largest channels first, 200 at most; those of equal weight by name, so that the order is the same at each look. */
export function rankChannels(rows: CountedRow[]): { shown: Counted[]; rest: Counted[] } {
  const ranked = rows
    .filter((row) => row.channel !== null)
    .map((row) => ({ ...countsOf(row), channel: row.channel ?? '' }))
    .toSorted((a, b) => weight(b) - weight(a) || (a.channel < b.channel ? -1 : 1))
  return { shown: ranked.slice(0, CHANNELS_MAX), rest: ranked.slice(CHANNELS_MAX) }
}

/**
 * The funnel as it is drawn: every day of the range, also those on which nothing happened, and the channels.
 *
 * Four counts stand side by side and none is made to fit another. `opened` is who opened the portal's page; whoever scans
 * WeChat's own QR code takes the card without ever opening it, so `received` may well be greater. A rate is therefore
 * honest between received, submitted and active, which everybody passes; `opened` is to be shown apart from them. Each
 * station counts on its own day: of those who submitted today some received yesterday.
 */
export function drawFunnel(
  range: DayRange,
  rows: CountedRow[],
  { names, words, asOf }: { names: Map<string, string>; words: FunnelWords; asOf: Date },
): Funnel {
  const found = new Map(rows.filter((row) => row.day !== null).map((row) => [row.day, countsOf(row)]))
  const { shown, rest } = rankChannels(rows)
  const byDay = daysOf(range.from, range.to).map((day) => ({ day, ...(found.get(day) ?? noCounts()) }))
  return {
    ...range,
    total: sum(byDay),
    byDay,
    byChannel: [
      ...shown.map((row) => ({ ...row, name: nameOf(row.channel, names, words) })),
      ...(rest.length > 0 ? [{ ...sum(rest), name: words.otherChannels(rest.length) }] : []),
    ],
    asOf: asOf.toISOString(),
  }
}

/** A channel that nobody has registered goes by its own word: an `outer_str` may come from anywhere. */
export const nameOf = (channel: string, names: Map<string, string>, words: Pick<FunnelWords, 'noChannel'>) =>
  channel === '' ? words.noChannel : (names.get(channel) ?? channel)
