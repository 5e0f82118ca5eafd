import type { ProblemRow } from '../../../store/statement/listProblems.ts'
import type { House } from '../../house.ts'

/** What became of a cure; each has its sentence. */
export type CureEnd =
  | { outcome: 'settled' | 'already' | 'gone' }
  | { outcome: 'enrolled'; memberNo: string; isNew: boolean }
  /** The journey has come to an end, and made no active card: why is a code of shared/activation.ts. */
  | { outcome: 'ended'; reason: string | null }
  /** Looked at again, and it still differs. */
  | { outcome: 'differs' }
  | {
      outcome: 'refused'
      why: 'problem_unknown' | 'not_offered' | 'not_active' | 'card_unknown' | 'member_gone'
    }
  /** WeChat refused again, or has not answered; the row says what it said. */
  | { outcome: 'still_open' }
  | { outcome: 'still_different' }
  | { outcome: 'not_enrolled'; reason: string }

export type Cure = (
  house: House,
  row: ProblemRow,
  /** `by`: `staff:<id>`. */
  { by }: { by: string },
  signal: AbortSignal,
) => Promise<CureEnd>

/** The card that a subject of the form `cardId:code` names. */
export function cardOf({ subject }: ProblemRow): { cardId: string; code: string } {
  const at = subject.indexOf(':')
  return { cardId: subject.slice(0, at), code: subject.slice(at + 1) }
}
