import type { MemberChangeKind } from '../../../shared/change.ts'
import { beginning, cursorOf, placeBefore, placeOf, type ChangePlace } from '../../domain/changeCursor.ts'
import { listChanges, type ChangeRow } from '../../store/statement/listChanges.ts'
import { settledBefore } from '../../store/statement/settledBefore.ts'
import type { House } from '../house.ts'

export type ApiChange = {
  id: number
  kind: MemberChangeKind
  memberId: string
  postingId?: string
  cardId?: string
  level?: string | null
  at: string
}

export type ApiChanges = { items: ApiChange[]; nextCursor: string; hasMore: boolean }

/** What a caller says to begin with what happens from now on. */
export const LATEST = 'latest'

/** What has happened to members since a cursor; undefined for one that is none. Without one: from the first change on. */
export async function readChanges(
  house: House,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<ApiChanges | undefined> {
  if (cursor === LATEST) {
    return { items: [], nextCursor: cursorOf(placeBefore(await settledBefore(house.db))), hasMore: false }
  }
  const after: ChangePlace | undefined = cursor === undefined ? beginning : placeOf(cursor)
  if (!after) return undefined
  const rows = await listChanges(house.db, after, limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1) ?? after
  return { items: page.map(changeOf), nextCursor: cursorOf(last), hasMore: rows.length > limit }
}

/** What the subject of each kind is called. */
export function subjectOf({ kind, subject }: Pick<ChangeRow, 'kind' | 'subject'>) {
  if (kind === 'level.changed') return { level: subject }
  if (subject === null) return {}
  if (kind === 'ledger.posted') return { postingId: subject }
  return kind.startsWith('card.') ? { cardId: subject } : {}
}

const changeOf = (row: ChangeRow): ApiChange => ({
  id: row.id,
  kind: row.kind,
  memberId: row.memberId,
  ...subjectOf(row),
  at: row.at.toISOString(),
})
