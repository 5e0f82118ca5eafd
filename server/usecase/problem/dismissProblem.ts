import { dismissProblem as dismiss } from '../../store/statement/dismissProblem.ts'
import { getProblem } from '../../store/statement/listProblems.ts'
import type { House } from '../house.ts'

/**
 * A person says that a problem is dealt with, and how. What happens again is a problem again. Resolves to `already` where it
 * was settled before, and then nothing is written.
 */
export async function dismissProblem(
  house: House,
  { id, by, note }: { id: number; by: string; note: string },
): Promise<'dismissed' | 'already' | 'problem_unknown'> {
  if (await dismiss(house.db, { id, by, note, at: house.clock.now() })) return 'dismissed'
  return (await getProblem(house.db, id)) ? 'already' : 'problem_unknown'
}
