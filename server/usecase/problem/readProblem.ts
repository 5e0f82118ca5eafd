import type { Problem } from '../../../shared/console/problem.ts'
import type { Locale } from '../../../shared/portal.ts'
import { getProblem } from '../../store/statement/listProblems.ts'
import type { House } from '../house.ts'
import { viewProblem } from './viewProblem.ts'
import { lastErrorOf } from './wordsOfProblem.ts'

/** One problem in plain words, and what its row keeps of WeChat's last answer; nothing where there is none of this id. */
export async function readProblem(
  { db }: House,
  id: number,
  locale: Locale,
): Promise<{ problem: Problem; lastError: string | null } | undefined> {
  const row = await getProblem(db, id)
  return row && { problem: viewProblem(row, locale), lastError: lastErrorOf(row) }
}
