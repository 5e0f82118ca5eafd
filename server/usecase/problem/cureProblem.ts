import type { ProblemDeed } from '../../../shared/console/problem.ts'
import { deedsOf } from '../../domain/problem/deedsOf.ts'
import { creditProblem } from '../../store/statement/creditProblem.ts'
import { getProblem } from '../../store/statement/listProblems.ts'
import { oneAtATime } from '../card/oneAtATime.ts'
import type { House } from '../house.ts'
import type { Cure, CureEnd } from './cure/cureEnd.ts'
import { enrolHolder } from './cure/enrolHolder.ts'
import { lookAgain, mendDifference } from './cure/mendDifference.ts'
import { retry } from './cure/retry.ts'

const cures: Record<ProblemDeed, Cure> = {
  ...mendDifference,
  retry,
  enrol: enrolHolder,
  look_again: lookAgain,
}

/**
 * Does what a problem's button says. Twice at once is once: the second finds it done. `by`: `staff:<id>`, who is written down
 * where that settled it. Throws WechatError where WeChat refuses at once.
 */
export async function cureProblem(
  house: House,
  { id, deed, by }: { id: number; deed: ProblemDeed; by: string },
  signal: AbortSignal,
): Promise<CureEnd> {
  return oneAtATime(house, `problem:${id}`, async () => {
    const row = await getProblem(house.db, id)
    if (!row) return { outcome: 'refused', why: 'problem_unknown' }
    if (row.settledAt) return { outcome: 'already' }
    if (!deedsOf(row.kind, row.detail).includes(deed)) return { outcome: 'refused', why: 'not_offered' }
    const end = await cures[deed](house, row, { by }, signal)
    const isSettled = Boolean((await getProblem(house.db, id))?.settledAt)
    if (isSettled && end.outcome !== 'gone') await creditProblem(house.db, { id, by })
    // Whatever a step has said: the row knows whether it is over.
    return isSettled && end.outcome === 'still_open' ? { outcome: 'settled' } : end
  })
}
