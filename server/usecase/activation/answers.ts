import { ActivationAnswers } from '../../../shared/activation.ts'
import type { House } from '../house.ts'

const PURPOSE = 'answers'

/** What she filled in, for a row. */
export const sealAnswers = (house: House, answers: ActivationAnswers) =>
  house.cipher.seal(PURPOSE, JSON.stringify(answers))

/** The inverse. */
export const openAnswers = (house: House, sealed: Buffer): ActivationAnswers =>
  ActivationAnswers.parse(JSON.parse(house.cipher.open(PURPOSE, sealed)))
