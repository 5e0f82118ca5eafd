import { addAnswers } from '../../domain/transfer/addAnswers.ts'
import { searchWordsOf } from '../../domain/searchWords.ts'
import type { Transaction } from '../../floor.ts'
import { lockProfiles, type LockedProfile } from '../../store/statement/lockProfiles.ts'
import { refreshImportedMembers, type RefreshedMember } from '../../store/statement/refreshImportedMembers.ts'
import { openAnswers, sealAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'
import { searchTokens } from '../member/indexProfile.ts'
import { profileIndexes } from '../member/profileIndexes.ts'
import type { Examined, ReadyLine } from './examinePiece.ts'

/**
 * What a list adds to members who are there already. Whoever has left stays away, and points and balance are the ledger's.
 * Resolves to how many profiles it changed.
 */
export async function refreshMembers(
  house: House,
  tx: Transaction,
  known: Examined['known'],
): Promise<number> {
  const lines = Map.groupBy(known, ({ member }) => member.memberId)
  if (lines.size === 0) return 0
  const before = await lockProfiles(tx, [...lines.keys()])
  const refreshed = before.flatMap((row) => {
    const said = (lines.get(row.id) ?? []).map(({ line }) => line)
    return refreshedMember(house, row, said) ?? []
  })
  if (refreshed.length > 0) await refreshImportedMembers(tx, refreshed, house.clock.now())
  return refreshed.length
}

function refreshedMember(house: House, row: LockedProfile, lines: ReadyLine[]): RefreshedMember | undefined {
  const before = row.profile ? openAnswers(house, row.profile) : undefined
  let answers = before
  for (const line of lines)
    answers = addAnswers(answers, line.answers, { keepsMobile: row.hasMobile }) ?? answers
  const channel = row.hasChannel ? undefined : lines.findLast((line) => line.channel !== undefined)?.channel
  const mobileIndex = row.hasMobile
    ? undefined
    : lines.findLast((line) => line.mobileIndex !== undefined)?.mobileIndex
  if (!answers || (answers === before && channel === undefined && mobileIndex === undefined)) return undefined
  const { birthdayIndex } = profileIndexes(house, answers)
  const tokens = searchTokens(house, searchWordsOf(answers))
  return { id: row.id, profile: sealAnswers(house, answers), mobileIndex, birthdayIndex, channel, tokens }
}
