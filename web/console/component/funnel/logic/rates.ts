import { steps, type Step, type StepCounts } from '../../../../../shared/console/funnel.ts'

/** A part of a whole, 0 to 1. Undefined where it would say nothing: of nobody, or of fewer than came out. */
export const rateOf = (part: number, whole: number): number | undefined =>
  whole <= 0 || part > whole ? undefined : part / whole

/** A rate for people: `0%` and `100%` only where they are exact. */
export function percent(rate: number | undefined): string {
  if (rate === undefined) return '–'
  if (rate > 0 && rate < 0.001) return '<0.1%'
  if (rate < 1 && rate > 0.999) return '>99.9%'
  const shown = (rate * 100).toFixed(1)
  return `${shown.endsWith('.0') ? shown.slice(0, -2) : shown}%`
}

export type FunnelStep = {
  step: Step
  count: number
  /** Of the longest bar, 0 to 1. */
  share: number
  /** Of the step before; undefined for the first, and where more came in here than passed there. */
  rate: number | undefined
  /** Who went no further than the step before. */
  lost: number | undefined
}

/** The four stations side by side, each against the one before it. */
export function funnelSteps(total: StepCounts): FunnelStep[] {
  const longest = Math.max(...steps.map((step) => total[step]))
  return steps.map((step, index) => {
    const before = steps[index - 1]
    const count = total[step]
    const came = before === undefined ? undefined : total[before]
    const rate = came === undefined ? undefined : rateOf(count, came)
    return {
      step,
      count,
      share: longest === 0 ? 0 : count / longest,
      rate,
      lost: came === undefined || rate === undefined ? undefined : came - count,
    }
  })
}

/** People took the card without opening the page: they scanned WeChat's own code. */
export const cameStraight = (total: StepCounts): boolean => total.received > total.opened

/** Of all who took the card, how many became members: everybody passes both stations, so the rate is honest. */
export const memberRate = (total: StepCounts): number | undefined => rateOf(total.active, total.received)

export const isNothing = (total: StepCounts): boolean => steps.every((step) => total[step] === 0)
