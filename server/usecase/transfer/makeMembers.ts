import { defaultProgram } from '../../../shared/program.ts'
import { expiryOf } from '../../../shared/expiryOf.ts'
import { postingFingerprint } from '../../domain/ledger/fingerprint.ts'
import { levelOf } from '../../domain/ledger/levelOf.ts'
import { BODY_DIGITS, memberNoFrom } from '../../domain/memberNo.ts'
import { randomUuid } from '../../domain/randomUuid.ts'
import { searchWordsOf } from '../../domain/searchWords.ts'
import { randomDigits, type Transaction } from '../../floor.ts'
import { getProgram } from '../../store/statement/getProgram.ts'
import { insertImportedMembers, type ImportedMember } from '../../store/statement/insertImportedMembers.ts'
import { listTakenNumbers } from '../../store/statement/listTakenNumbers.ts'
import { sealAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'
import { searchTokens } from '../member/indexProfile.ts'
import type { ReadyLine } from './examinePiece.ts'
import type { ImportRow } from './importRow.ts'

/**
 * Members of lines that nobody is known by: number, profile, opening points and balance, each posted under its line's own key,
 * so that a line is imported once whatever happens. They have no card, and WeChat hears nothing.
 */
export async function makeMembers(
  house: House,
  tx: Transaction,
  { id: importId, createdBy }: ImportRow,
  lines: ReadyLine[],
): Promise<void> {
  if (lines.length === 0) return
  const at = house.clock.now()
  const rules = (await getProgram(tx))?.rules ?? defaultProgram
  const numbers = await numbersFor(house, tx, lines)
  const members = lines.map((line, index) =>
    importedMember(house, { importId, line, memberNo: numbers[index] ?? '', at }),
  )
  await insertImportedMembers(tx, {
    members,
    actor: `staff:${createdBy}`,
    level: levelOf(rules.levels, 0).level?.id ?? null,
    expiresAt: expiryOf(rules.expiry, at),
    at,
  })
}

function importedMember(
  house: House,
  { importId, line, memberNo, at }: { importId: string; line: ReadyLine; memberNo: string; at: Date },
): ImportedMember {
  const { row, answers, points, balance, mobileIndex, birthdayIndex, channel, joinedAt = at } = line
  const id = randomUuid(house.random.bytes(16))
  return {
    id,
    memberNo,
    mobileIndex,
    birthdayIndex,
    profile: sealAnswers(house, answers),
    channel,
    joinedAt,
    points,
    balance,
    postingId: randomUuid(house.random.bytes(16)),
    key: `import:${importId}:${row}`,
    fingerprint: fingerprintOf(id, { points, balance }),
    tokens: searchTokens(house, searchWordsOf(answers)),
  }
}

/** As postInTransaction makes it. */
const fingerprintOf = (memberId: string, figures: { points: number; balance: number }): string => {
  const lines = (['points', 'balance'] as const)
    .filter((account) => figures[account] !== 0)
    .map((account) => [account, figures[account], 'import', null, null])
  return postingFingerprint([memberId, lines, null, null])
}

/** The line's own number, else a new one of ours that nobody ever had. */
async function numbersFor(house: House, tx: Transaction, lines: ReadyLine[]): Promise<string[]> {
  const used = new Set(lines.map(({ memberNo }) => memberNo).filter((one) => one !== undefined))
  const fresh: string[] = []
  const wanted = lines.filter(({ memberNo }) => memberNo === undefined).length
  while (fresh.length < wanted) {
    const tried = Array.from({ length: wanted - fresh.length }, () =>
      memberNoFrom(randomDigits(house.random, BODY_DIGITS)),
    )
    const taken = await listTakenNumbers(tx, tried)
    for (const memberNo of tried) {
      if (taken.has(memberNo) || used.has(memberNo)) continue
      used.add(memberNo)
      fresh.push(memberNo)
    }
  }
  return lines.map(({ memberNo }) => memberNo ?? fresh.pop() ?? '')
}
