import type { ActivationAnswers } from '../../../shared/activation.ts'
import { searchWordsOf, type SearchWord } from '../../domain/searchWords.ts'
import type { Transaction } from '../../floor.ts'
import { indexMember } from '../../store/statement/indexMember.ts'
import type { House } from '../house.ts'

/**
 * The words of a profile as they stand in the index: keyed, with a key for names and another for digits, so that `8001` as a
 * name and as the end of a phone have nothing in common.
 */
export const searchTokens = (house: Pick<House, 'cipher'>, words: SearchWord[]): bigint[] =>
  words.map(({ kind, word }) =>
    Buffer.from(house.cipher.index(`search ${kind}`, word), 'base64url').readBigInt64BE(0),
  )

/**
 * A member is found by what her profile says, written in the transaction that writes the profile: call it wherever one is
 * made, merged or corrected. `undefined`: her profile is erased, and nothing finds her by it any more.
 */
export const indexProfile = (
  house: Pick<House, 'cipher'>,
  tx: Transaction,
  memberId: string,
  answers: ActivationAnswers | undefined,
): Promise<void> => indexMember(tx, memberId, searchTokens(house, answers ? searchWordsOf(answers) : []))
