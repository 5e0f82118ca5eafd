import type { CardDraft } from './cardDraft.ts'
import { cardCounts } from './cardLimits.ts'
import type { Faults } from './fault.ts'

/** Past this, a number of seconds is a number of milliseconds by mistake, or nonsense. */
const SECONDS_MAX = 9_999_999_999

/** What is wrong with how long a card lives (wire contract 3.4; 40079). Dates in Unix seconds. */
export function validityFaults(faults: Faults, validity: CardDraft['validity'], now?: number): void {
  if (validity.type === 'range') {
    const { beginsAt, endsAt } = validity
    for (const [key, at] of Object.entries({ beginsAt, endsAt })) {
      if (!Number.isInteger(at) || at < 1 || at > SECONDS_MAX) {
        faults.add(`validity.${key}`, 'malformed', { with: 'date' })
      }
    }
    if (beginsAt >= endsAt) faults.add('validity.endsAt', 'conflict', { with: 'begin_after_end' })
    if (now !== undefined && endsAt <= now) faults.add('validity.endsAt', 'conflict', { with: 'end_past' })
  }
  if (validity.type === 'term') {
    const { days, startsAfterDays } = validity
    const least = { days: cardCounts.termDaysMin, startsAfterDays: 0 }
    for (const [key, value] of Object.entries({ days, startsAfterDays })) {
      const path = `validity.${key}`
      const min = least[key as keyof typeof least]
      if (!Number.isInteger(value)) faults.add(path, 'malformed', { with: 'whole_number' })
      if (value < min) faults.add(path, 'too_small', { min, is: value })
      if (value > cardCounts.numberMax)
        faults.add(path, 'too_large', { max: cardCounts.numberMax, is: value })
    }
  }
}
