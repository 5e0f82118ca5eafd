import type { Paged } from '../../../shared/console/answer.ts'
import type { MemberRow } from '../../../shared/console/member.ts'
import type { Locale } from '../../../shared/portal.ts'
import { readMemberFilter, type MemberFilter, type MemberFilterWords } from '../../domain/memberFilter.ts'
import { readMemberQuery, type MemberQuery } from '../../domain/memberQuery.ts'
import { mobileOf } from '../../domain/mobile.ts'
import { nameMatches, nameOf, phoneTail } from '../../domain/searchWords.ts'
import { findMembers } from '../../store/statement/findMembers.ts'
import { listMembers, type JoiningPlace } from '../../store/statement/listMembers.ts'
import type { MemberListRow } from '../../store/statement/memberColumns.ts'
import { searchMembers } from '../../store/statement/searchMembers.ts'
import { openAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'
import { readProgram } from '../program/readProgram.ts'
import { searchTokens } from './indexProfile.ts'
import { memberRows, type OpenedRow } from './memberRow.ts'

const PAGE_ROWS = 50

export type MembersAsked = {
  /** What somebody typed; empty: the list. */
  q: string
  words: MemberFilterWords
  /** `next` of the page before. */
  cursor: string | undefined
  locale: Locale
}

export type MembersPage =
  | { outcome: 'page'; page: Paged<MemberRow> }
  /** What of the question means nothing, or too little to look for. */
  | { outcome: 'wrong'; field: keyof MemberFilterWords | 'cursor' | 'q' }

/** Members, 50 a page: the list of those who joined last, or whoever fits what was typed. Names and phones are masked. */
export async function viewMembers(house: House, asked: MembersAsked): Promise<MembersPage> {
  const { q, cursor } = asked
  const read = readMemberFilter(asked.words)
  if ('wrong' in read) return { outcome: 'wrong', field: read.wrong }
  if (q.trim() !== '') {
    const query = readMemberQuery(q)
    if (!query) return { outcome: 'wrong', field: 'q' }
    const after = cursor === undefined ? undefined : searchPlace(cursor)
    if (cursor !== undefined && after === undefined) return { outcome: 'wrong', field: 'cursor' }
    return found(house, asked, await search(house, query, read.filter, after))
  }
  const after = cursor === undefined ? undefined : joiningPlace(cursor)
  if (cursor !== undefined && !after) return { outcome: 'wrong', field: 'cursor' }
  const { rows, next } = await listMembers(house.db, { filter: read.filter, after, rowsMax: PAGE_ROWS })
  const opened = rows.map((row) => open(house, row))
  return found(house, asked, { rows: opened, next: next && `${next.micros}.${next.seq}` })
}

async function found(
  house: House,
  { locale }: MembersAsked,
  { rows, next }: { rows: OpenedRow[]; next: string | undefined },
): Promise<MembersPage> {
  const program = await readProgram(house.db)
  const items = await memberRows(house, rows, { program, locale })
  return { outcome: 'page', page: { items, ...(next === undefined ? {} : { next }) } }
}

/** Whoever is meant by what is hers alone stands on the first page, before those whose words fit. */
async function search(
  house: House,
  query: MemberQuery,
  filter: MemberFilter,
  after: number | undefined,
): Promise<{ rows: OpenedRow[]; next: string | undefined }> {
  const { ids, openid, mobile, words } = query
  const mobileIndex = mobile === undefined ? undefined : house.cipher.index('mobile', mobile)
  const named = await findMembers(house.db, { ids, openid, mobileIndex, filter })
  const first = after === undefined ? named.map((row) => open(house, row)) : []
  if (words.length === 0) return { rows: first, next: undefined }
  const fitting = await searchMembers(house.db, {
    tokens: searchTokens(house, words),
    filter,
    except: named.map(({ seq }) => seq),
    after,
    rowsMax: PAGE_ROWS,
  })
  const others = fitting.rows.map((row) => open(house, row))
  return {
    rows: [...first, ...others.filter(({ answers }) => answers && fits(answers, query))],
    next: fitting.next === undefined ? undefined : String(fitting.next),
  }
}

/** Two words may share a hash, and pieces of a name may stand apart: what was found is held against what was asked. */
function fits(answers: NonNullable<OpenedRow['answers']>, { name, words }: MemberQuery): boolean {
  const tail = words.find(({ kind }) => kind === 'tail')?.word
  if (tail !== undefined && phoneTail(mobileOf(answers) ?? '') !== tail) return false
  return nameMatches(nameOf(answers), name)
}

const open = (house: House, { profile, ...row }: MemberListRow): OpenedRow => ({
  ...row,
  answers: profile ? openAnswers(house, profile) : undefined,
})

function searchPlace(cursor: string): number | undefined {
  return /^\d{1,15}$/.test(cursor) ? Number(cursor) : undefined
}

/** A place in the list: the time of its row, and the row. */
function joiningPlace(cursor: string): JoiningPlace | undefined {
  const [, micros, seq] = /^(-?\d{1,16})\.(\d{1,15})$/.exec(cursor) ?? []
  const place = { micros: Number(micros), seq: Number(seq) }
  return Number.isSafeInteger(place.micros) && Number.isSafeInteger(place.seq) ? place : undefined
}
