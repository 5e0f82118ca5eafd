import type { TillToday, TillUndone } from '../../../shared/console/till.ts'
import type { House } from '../house.ts'
import { reversePosting, type ReversalRefusal } from '../ledger/reverse.ts'
import { readProgram } from '../program/readProgram.ts'
import { actorOf, tillToday, type TillPerson } from './tillToday.ts'

export type TillUndoResult =
  | ({ outcome: 'undone'; postingId: string; today: TillToday } & TillUndone)
  | { outcome: 'refused'; why: ReversalRefusal; undoMinutes: number }

/**
 * Take back one's own posting, within the program's minutes. What was given is taken even where the program lets figures fall
 * below zero for refunds: a customer who has spent it meanwhile is a manager's matter.
 */
export async function undoAtTill(
  house: House,
  person: TillPerson,
  { key, postingId }: { key: string; postingId: string },
): Promise<TillUndoResult> {
  const program = await readProgram(house.db)
  const { undoMinutes } = program
  const undone = await reversePosting(house, {
    postingId,
    key: `till:${person.id}:${key}`,
    actor: actorOf(person),
    own: { withinMinutes: undoMinutes },
    belowZero: false,
  })
  if (undone.outcome === 'refused') return { outcome: 'refused', why: undone, undoMinutes }
  const today = await tillToday(house, person, program)
  return { outcome: 'undone', postingId: undone.postingId, points: undone.points, today }
}
