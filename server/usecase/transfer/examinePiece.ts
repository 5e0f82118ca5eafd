import { decideLine, type KnownMember, type LineDecision } from '../../domain/transfer/decideLine.ts'
import type { MemberLine, WrongLine } from '../../domain/transfer/memberLine.ts'
import { readMember, type LineReading } from '../../domain/transfer/readMember.ts'
import type { Queryable, Transaction } from '../../floor.ts'
import { claimImportKeys } from '../../store/statement/claimImportKeys.ts'
import { findKnownMembers, type KnownRow } from '../../store/statement/findKnownMembers.ts'
import { listImportKeys } from '../../store/statement/listImportKeys.ts'
import { listTakenNumbers } from '../../store/statement/listTakenNumbers.ts'
import type { House } from '../house.ts'
import { profileIndexes, type ProfileIndexes } from '../member/profileIndexes.ts'
import type { PieceRow } from './importRow.ts'
import { openPiece } from './pieces.ts'

/** A line that can be imported. */
export type ReadyLine = MemberLine & ProfileIndexes

export type Examined = {
  fresh: ReadyLine[]
  known: { line: ReadyLine; member: KnownMember }[]
  wrong: WrongLine[]
}

/**
 * What the lines of a piece are: new members, members who are there already, or wrong. Reads only, but for the dry run's
 * `claims`: it writes down which row says a phone or a number first, and the import goes by that.
 */
export async function examinePiece(
  house: House,
  tx: Transaction,
  asked: { importId: string; piece: PieceRow; reading: LineReading; claims: boolean },
): Promise<Examined> {
  const { importId, piece, reading, claims } = asked
  const read = openPiece(house, piece).map((row) => readMember(row, reading))
  const wrong = read.filter((line): line is WrongLine => 'faults' in line)
  const lines = read
    .filter((line): line is MemberLine => !('faults' in line))
    .map((line): ReadyLine => ({ ...line, ...profileIndexes(house, line.answers) }))
  if (claims) await claimImportKeys(tx, importId, lines.flatMap(keysOf))
  const decide = await deciding(tx, importId, lines)
  const examined: Examined = { fresh: [], known: [], wrong }
  for (const line of lines) {
    const decision = decide(line)
    if (decision.kind === 'new') examined.fresh.push(line)
    else if (decision.kind === 'known') examined.known.push({ line, member: decision.member })
    else examined.wrong.push(wrongLine(line, decision, reading))
  }
  examined.wrong.sort((a, b) => a.row - b.row)
  return examined
}

const phoneKey = (mobileIndex: string) => `phone:${mobileIndex}`
const numberKey = (memberNo: string) => `number:${memberNo}`

const keysOf = ({ row, mobileIndex, memberNo }: ReadyLine) => [
  ...(mobileIndex === undefined ? [] : [{ key: phoneKey(mobileIndex), row }]),
  ...(memberNo === undefined ? [] : [{ key: numberKey(memberNo), row }]),
]

const said = (texts: (string | undefined)[]) => texts.filter((one) => one !== undefined)

/** Gathers what the database knows of the lines; the answer decides about each. */
async function deciding(
  db: Queryable,
  importId: string,
  lines: ReadyLine[],
): Promise<(line: ReadyLine) => LineDecision> {
  const keys = lines.flatMap(keysOf).map(({ key }) => key)
  const firstRows = await listImportKeys(db, importId, keys)
  const memberNos = said(lines.map(({ memberNo }) => memberNo))
  const mobileIndexes = said(lines.map(({ mobileIndex }) => mobileIndex))
  const members = await findKnownMembers(db, { mobileIndexes, memberNos })
  const takenNumbers = await listTakenNumbers(db, memberNos)
  const byPhone = new Map(members.map((row) => [row.mobileIndex ?? '', row]))
  const byNumber = new Map(members.map((row) => [row.memberNo, row]))
  return ({ row, mobileIndex, memberNo }) => {
    const repeats = (by: 'phone' | 'number', key: string) => {
      const first = firstRows.get(key)
      return first === undefined || first === row ? undefined : { row: first, by }
    }
    return decideLine({
      byPhone: knownOf(mobileIndex === undefined ? undefined : byPhone.get(mobileIndex)),
      byNumber: knownOf(memberNo === undefined ? undefined : byNumber.get(memberNo)),
      isNumberTaken: memberNo !== undefined && takenNumbers.has(memberNo),
      repeats:
        (mobileIndex === undefined ? undefined : repeats('phone', phoneKey(mobileIndex))) ??
        (memberNo === undefined ? undefined : repeats('number', numberKey(memberNo))),
    })
  }
}

const knownOf = (row: KnownRow | undefined): KnownMember | undefined =>
  row && { memberId: row.id, hasLeft: row.hasLeft }

function wrongLine(
  { row }: ReadyLine,
  { by, fault }: Extract<LineDecision, { kind: 'wrong' }>,
  { uses }: LineReading,
): WrongLine {
  const column = uses.indexOf(by === 'phone' ? 'mobile' : 'memberNo')
  return { row, faults: [{ ...fault, ...(column === -1 ? {} : { column }) }] }
}
