import type { Paged } from '../../../shared/console/answer.ts'
import {
  problemKinds,
  problemUrgency,
  urgencies,
  type Problem,
  type ProblemCount,
  type ProblemKind,
  type Urgency,
} from '../../../shared/console/problem.ts'
import type { Locale } from '../../../shared/portal.ts'
import { countProblems } from '../../store/statement/countProblems.ts'
import { listProblems } from '../../store/statement/listProblems.ts'
import type { House } from '../house.ts'
import { viewProblem } from './viewProblem.ts'

const PAGE_ROWS = 30

export type ProblemsAsked = {
  state: 'open' | 'settled'
  kind: ProblemKind | undefined
  urgency: Urgency | undefined
  /** `next` of the page before. */
  cursor: string | undefined
  locale: Locale
}

/** A page of problems, what happened last first; settled ones by when they were settled. */
export async function viewProblems(
  { db }: House,
  { state, kind, urgency, cursor, locale }: ProblemsAsked,
): Promise<{ outcome: 'page'; page: Paged<Problem> } | { outcome: 'bad_cursor' }> {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && !after) return { outcome: 'bad_cursor' }
  const found = await listProblems(db, {
    state,
    kinds: kindsOf(kind, urgency),
    after,
    rowsMax: PAGE_ROWS + 1,
  })
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  const next = found.length > PAGE_ROWS && last ? { next: `${last.micros}.${last.id}` } : {}
  return { outcome: 'page', page: { items: rows.map((row) => viewProblem(row, locale)), ...next } }
}

function kindsOf(kind: ProblemKind | undefined, urgency: Urgency | undefined): ProblemKind[] | undefined {
  if (kind === undefined && urgency === undefined) return undefined
  return problemKinds.filter(
    (one) => (kind ?? one) === one && (urgency === undefined || problemUrgency[one] === urgency),
  )
}

/** A place in the list: the time of its row, and the row. */
function readCursor(cursor: string): { micros: number; id: number } | undefined {
  const [, micros, id] = /^(\d{1,16})\.(\d{1,15})$/.exec(cursor) ?? []
  const place = { micros: Number(micros), id: Number(id) }
  return Number.isSafeInteger(place.micros) && Number.isSafeInteger(place.id) ? place : undefined
}

/** What is open, by how much it presses and by kind. */
export async function viewProblemCount({ db }: Pick<House, 'db'>): Promise<ProblemCount> {
  const counts = await countProblems(db)
  const sum = (of: (kind: ProblemKind) => boolean) =>
    counts.filter(({ kind }) => of(kind)).reduce((total, { count }) => total + count, 0)
  return {
    open: sum(() => true),
    byUrgency: Object.fromEntries(
      urgencies.map((urgency) => [urgency, sum((kind) => problemUrgency[kind] === urgency)]),
    ) as Record<Urgency, number>,
    byKind: Object.fromEntries(counts.map(({ kind, count }) => [kind, count])),
  }
}
