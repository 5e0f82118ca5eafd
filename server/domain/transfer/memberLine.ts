import type { ActivationAnswers } from '../../../shared/activation.ts'
import type { DateFault } from './readDates.ts'
import type { FigureFault } from './readFigures.ts'

/** One line of a list, read: what it makes of a member. */
export type MemberLine = {
  row: number
  /** In its one spelling. */
  mobile?: string
  memberNo?: string
  /** Under WeChat's names of the questions, and the merchant's own. */
  answers: ActivationAnswers
  points: number
  /** In fen. */
  balance: number
  joinedAt?: Date
  channel?: string
}

/** What can be wrong with a line. Each has its sentence and its cure in shared/text/console/importFaults.ts. */
export type LineFaultCode =
  /** More cells than titles, or fewer. */
  | 'columns'
  | 'quote'
  /** Characters that could not be read, or that no text has. */
  | 'unreadable'
  | 'too_long'
  /** Neither phone nor number: nobody would ever find her again. */
  | 'nobody'
  | 'phone'
  | 'number'
  | 'sex'
  | 'channel'
  | FigureFault
  | DateFault
  /** The same phone or number stands further up; `is`: in which row. */
  | 'repeated'
  /** The number belongs, or belonged, to somebody else. */
  | 'number_taken'
  /** The phone belongs to one member and the number to another. */
  | 'two_people'

export type LineFault = {
  fault: LineFaultCode
  /** Which column, counting from 0; absent where the line as a whole is meant. */
  column?: number
  is?: number
  max?: number
}

/** The faults of one line, in the order of its columns. */
export type WrongLine = { row: number; faults: LineFault[] }
