import { expiryOf } from '../../../../../shared/expiryOf.ts'
import { Expiry } from '../../../../../shared/program.ts'
import type { ProgramDraft } from '../../../../../shared/console/programFaults.ts'
import { chinaDay } from '../../../useTime.ts'

/** Points earned on one day, and the last day on which they can be spent, YYYY-MM-DD in China; nothing: for good. */
export type ExpiryExample = { earned: string; until: string | undefined }

/** A rule by example: today, and the days at which people wonder: the end of a month and of a year. None for a rule that is not whole. */
export function expiryExamples(rule: ProgramDraft['expiry'], now: Date): ExpiryExample[] {
  const parsed = Expiry.safeParse(rule)
  if (!parsed.success) return []
  const today = chinaDay(now)
  const year = Number(today.slice(0, 4))
  const days = [today, `${year + 1}-01-31`, `${year}-12-31`]
  return [...new Set(days)].toSorted().map((earned) => {
    const expiresAt = expiryOf(parsed.data, new Date(`${earned}T12:00:00+08:00`))
    return { earned, until: expiresAt ? chinaDay(new Date(expiresAt.getTime() - 1)) : undefined }
  })
}
