import type { TillRecent, TillRow } from '../../../shared/console/till.ts'
import type { Locale } from '../../../shared/portal.ts'
import type { Program } from '../../../shared/program.ts'
import { reasonWord } from '../../../shared/text/ledger.ts'
import { chinaDay, startOfChinaDay } from '../../domain/chinaDays.ts'
import { listOwnPostings, type OwnPosting } from '../../store/statement/listOwnPostings.ts'
import type { House } from '../house.ts'
import { readProgram } from '../program/readProgram.ts'
import { undoSeconds } from './postAtTill.ts'
import { maskedPerson } from './tillMember.ts'
import { tillToday, type TillPerson } from './tillToday.ts'

const PAGE_ROWS = 20

/** One's own postings of today in China, the newest first, 20 a page by key, each with whether it can still be taken back. */
export async function viewRecent(
  house: House,
  person: TillPerson,
  { cursor, locale }: { cursor: number | undefined; locale: Locale },
): Promise<TillRecent> {
  const now = house.clock.now()
  const program = await readProgram(house.db)
  const [found, today] = await Promise.all([
    listOwnPostings(house.db, {
      staffId: person.id,
      since: startOfChinaDay(chinaDay(now)),
      before: cursor,
      rowsMax: PAGE_ROWS + 1,
    }),
    tillToday(house, person, program),
  ])
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  return {
    items: rows.map((row) => rowOf(house, row, { program, locale, now })),
    ...(found.length > PAGE_ROWS && last ? { next: String(last.firstId) } : {}),
    today,
  }
}

function rowOf(
  house: House,
  posting: OwnPosting,
  { program, locale, now }: { program: Program; locale: Locale; now: Date },
): TillRow {
  const { postingId, at, memberNo, profile, lines, purchase, note, store, isTakenBack, status } = posting
  const left = undoSeconds(at, now, program.undoMinutes)
  const { name } = maskedPerson(house, status === 'active' ? profile : null)
  return {
    postingId,
    at: at.toISOString(),
    memberNo,
    ...(name === undefined ? {} : { name }),
    lines: lines.map(({ amount, reason }) => ({ points: amount, word: reasonWord(locale, reason, program) })),
    ...(purchase === null ? {} : { paidFen: purchase }),
    ...(note === null ? {} : { note }),
    ...(store === null ? {} : { store }),
    state: isTakenBack ? 'undone' : left > 0 && status === 'active' ? 'undoable' : 'final',
    undoSeconds: isTakenBack ? 0 : left,
  }
}
