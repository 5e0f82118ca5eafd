import type { Queryable } from '../../floor.ts'
import type { House } from '../house.ts'
import { problemIsOver, raiseProblem } from '../problem/raiseProblem.ts'
import { isDifferent, type Look } from './lookAtCard.ts'

/**
 * What two looks at a card have shown: a difference stands among the problems, or is over. Figures that are on their way
 * say neither. True where there is a difference.
 */
export async function noteLook(
  house: House,
  { cardId, code }: { cardId: string; code: string },
  look: Look,
  db: Queryable = house.db,
): Promise<boolean> {
  const problem = { kind: 'difference', subject: `${cardId}:${code}` } as const
  const { memberId, differences } = look
  if (isDifferent(look)) {
    await raiseProblem(
      house,
      { ...problem, memberId: memberId ?? undefined, cardId, detail: differences },
      db,
    )
    return true
  }
  if (!look.isOnItsWay) await problemIsOver(house, problem, db)
  return false
}
