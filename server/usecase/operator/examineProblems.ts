import { sql } from '../../store/drizzle.ts'
import type { Locale } from '../../../shared/portal.ts'
import { doctorTexts } from '../../../shared/text/console/doctor.ts'
import { holding } from '../../store/schema.ts'
import type { House } from '../house.ts'
import type { Examined } from './examine.ts'
import { watchProblems } from './watchProblems.ts'

/** Nights may be missed once. */
const OLD_MS = 2 * 24 * 3_600_000

/** Whether somebody should look into the inbox, and whether cards are still compared with WeChat. */
export async function examineProblems({ db, clock }: House, locale: Locale): Promise<Examined> {
  const texts = doctorTexts(locale)
  const { open, last } = await watchProblems({ db })
  const count = open.reduce((sum, one) => sum + one.count, 0)
  const since = new Date(clock.now().getTime() - OLD_MS)
  const isOld = last ? last.endedAt < since : await hasCardSince(db, since)
  if (isOld) {
    const [title, cure] = last ? texts.comparedLongAgo(last.endedAt.toISOString()) : texts.neverCompared
    return { grade: 'hint', title, cure }
  }
  const [title, cure] = texts.problems(count)
  return count > 0 ? { grade: 'hint', title, cure } : { grade: 'good', title: texts.noProblems }
}

async function hasCardSince(db: House['db'], since: Date): Promise<boolean> {
  const [row] = await db
    .select({ one: sql`1` })
    .from(holding)
    .where(sql`${holding.activatedAt} < ${since.toISOString()}`)
    .limit(1)
  return row !== undefined
}
