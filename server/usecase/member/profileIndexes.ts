import type { ActivationAnswers } from '../../../shared/activation.ts'
import { birthdayOf } from '../../domain/birthday.ts'
import { mobileOf } from '../../domain/mobile.ts'
import type { House } from '../house.ts'

/** Keyed hashes of what a profile says, by which its row is found while the profile itself stays sealed. */
export type ProfileIndexes = { mobileIndex: string | undefined; birthdayIndex: string | undefined }

export function profileIndexes(house: Pick<House, 'cipher'>, answers: ActivationAnswers): ProfileIndexes {
  const hashed = (purpose: string, value: string | undefined) =>
    value === undefined ? undefined : house.cipher.index(purpose, value)
  return {
    mobileIndex: hashed('mobile', mobileOf(answers)),
    birthdayIndex: hashed('birthday', birthdayOf(answers)),
  }
}
