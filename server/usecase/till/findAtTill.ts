import type { TillFound } from '../../../shared/console/till.ts'
import type { Locale } from '../../../shared/portal.ts'
import { decideFind, type FindRefusal } from '../../domain/decideFind.ts'
import { checkDynamicCode } from '../../domain/dynamicCode.ts'
import { holdingStatus } from '../../domain/holdingStatus.ts'
import { readScan, type Scan } from '../../domain/readScan.ts'
import { listHoldingsByCode } from '../../store/statement/listHoldingsByCode.ts'
import { listTillMembers, type TillMemberRow } from '../../store/statement/listTillMembers.ts'
import { returnTillTry } from '../../store/statement/returnTillTry.ts'
import { takeTillTry } from '../../store/statement/takeTillTry.ts'
import { tillTryEnd } from '../../store/statement/tillTryEnd.ts'
import type { House } from '../house.ts'
import { searchTokens } from '../member/indexProfile.ts'
import { readProgram } from '../program/readProgram.ts'
import { tillMember } from './tillMember.ts'

/** More than these are not chosen from by asking: she tells her whole number. */
const CHOICES_MAX = 20

export type FindResult =
  | { outcome: 'found'; found: TillFound }
  | { outcome: 'refused'; reason: FindRefusal | 'foreign' | 'empty' | 'page' | 'address' | 'unreadable' }
  | { outcome: 'refused'; reason: 'expired'; minutesAgo: number }
  | { outcome: 'refused'; reason: 'too_many_tries'; minutes: number }

type Readable = Exclude<Scan, { kind: 'unknown' }>
type Gathered = {
  rows: TillMemberRow[]
  codes: { memberId: string | null; cardId: string; status: ReturnType<typeof holdingStatus> }[]
}

/**
 * Whom the cashier has before her, by whatever was scanned or typed. A number, a code and a phone can look alike: all that fit
 * are looked for, and where several members fit, the cashier chooses. What finds nobody counts against the one who
 * looks, so that nobody tries numbers one after the other.
 */
export async function findAtTill(
  house: House,
  { text, staffId, locale }: { text: string; staffId: string; locale: Locale },
): Promise<FindResult> {
  const now = house.clock.now()
  const scan = readScan(text, house.settings.PUBLIC_URL)
  if (scan.kind === 'unknown') return { outcome: 'refused', reason: scan.why }
  if (!(await takeTillTry(house.db, { staffId, now }))) return tooMany(house, staffId, now)
  const result = await look(house, scan, locale, now)
  const isGuess = result.outcome === 'refused' && (result.reason === 'unknown' || result.reason === 'foreign')
  if (!isGuess) await returnTillTry(house.db, staffId)
  return result
}

async function look(house: House, scan: Readable, locale: Locale, now: Date): Promise<FindResult> {
  const checked = scan.kind === 'dynamic' ? checkDynamicCode(codeKey(house), scan.text, now) : undefined
  if (scan.kind === 'dynamic' && checked?.outcome !== 'valid') {
    return checked?.outcome === 'expired'
      ? { outcome: 'refused', reason: 'expired', minutesAgo: checked.minutesAgo }
      : { outcome: 'refused', reason: 'foreign' }
  }
  const { rows, codes } = await gather(
    house,
    scan,
    checked?.outcome === 'valid' ? checked.memberNo : undefined,
  )
  const decided = decideFind(rows.slice(0, CHOICES_MAX), codes)
  if (decided.outcome === 'refused') return decided
  const program = await readProgram(house.db)
  const view = (row: TillMemberRow) => {
    const read = codes.find(({ memberId, status }) => memberId === row.id && status === 'held')?.cardId
    const foundBy = scan.kind === 'dynamic' ? 'dynamic' : row.foundBy
    return tillMember(house, { ...row, foundBy }, { program, locale, read })
  }
  if (decided.outcome === 'member')
    return { outcome: 'found', found: { kind: 'member', member: await view(decided.member) } }
  const members = await Promise.all(decided.members.map(view))
  return { outcome: 'found', found: { kind: 'several', members, more: rows.length > CHOICES_MAX } }
}

/** The key of the codes that members show. */
const codeKey = ({ cipher }: House) => cipher.derive('member code')

async function gather(house: House, scan: Readable, proven: string | undefined): Promise<Gathered> {
  const nobody = { numbers: [] as string[], mobileIndex: undefined, tail: undefined, ids: [] as string[] }
  const rowsMax = CHOICES_MAX + 1
  if (scan.kind === 'dynamic') {
    const numbers = proven === undefined ? [] : [proven]
    return { rows: await listTillMembers(house.db, { ...nobody, numbers, rowsMax }), codes: [] }
  }
  const { spellings, mobile, kind, text } = scan
  const codes = (await listHoldingsByCode(house.db, spellings)).map((row) => ({
    memberId: row.memberId,
    cardId: row.cardId,
    status: holdingStatus(row),
  }))
  const ids = codes.flatMap(({ memberId, status }) =>
    memberId !== null && status === 'held' ? [memberId] : [],
  )
  const rows = await listTillMembers(house.db, {
    numbers: spellings,
    mobileIndex: mobile === undefined ? undefined : house.cipher.index('mobile', mobile),
    tail: kind === 'tail' ? searchTokens(house, [{ kind: 'tail', word: text }])[0] : undefined,
    ids,
    rowsMax,
  })
  return { rows, codes }
}

async function tooMany(house: House, staffId: string, now: Date): Promise<FindResult> {
  const end = await tillTryEnd(house.db, staffId)
  const minutes = Math.max(1, Math.ceil(((end ?? now).getTime() - now.getTime()) / 60_000))
  return { outcome: 'refused', reason: 'too_many_tries', minutes }
}
