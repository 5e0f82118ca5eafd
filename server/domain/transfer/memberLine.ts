import type { ActivationAnswers } from '../../../shared/activation.ts'
import type { FaultCode } from '../../../shared/text/console/importFaults.ts'

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

export type LineFault = {
  fault: FaultCode
  /** Which column, counting from 0; absent where the line as a whole is meant. */
  column?: number
  is?: number
  max?: number
}

/** The faults of one line, in the order of its columns. */
export type WrongLine = { row: number; faults: LineFault[] }
