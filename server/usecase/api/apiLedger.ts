import { listLedger, type LedgerLine } from '../../store/statement/listLedger.ts'
import { getMember } from '../../store/statement/getMember.ts'
import type { House } from '../house.ts'

export type ApiLedger =
  | { outcome: 'page'; items: LedgerLine[]; nextCursor: string | null }
  | { outcome: 'member_unknown' }
  | { outcome: 'no_cursor' }

/** A member's entries, the latest first. The cursor is the last entry of the page before. */
export async function apiLedger(
  house: House,
  { memberId, cursor, limit }: { memberId: string; cursor?: string | undefined; limit: number },
): Promise<ApiLedger> {
  const before = cursor === undefined ? undefined : entryOf(cursor)
  if (before === null) return { outcome: 'no_cursor' }
  if (!(await getMember(house.db, memberId))) return { outcome: 'member_unknown' }
  const rows = await listLedger(house.db, { memberId, account: undefined, before, rowsMax: limit + 1 })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const nextCursor = rows.length > limit && last ? cursorTo(last.id) : null
  return { outcome: 'page', items, nextCursor }
}

const cursorTo = (id: number): string => Buffer.from(`l.${id}`).toString('base64url')

function entryOf(cursor: string): number | null {
  const [, id] = /^l\.(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? []
  return id === undefined ? null : Number(id)
}
