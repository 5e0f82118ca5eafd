import { sql, type SQL } from '../drizzle.ts'
import type { Account } from '../../../shared/ledger.ts'
import type { Database } from '../../floor.ts'
import { allOf } from './memberColumns.ts'

/** Of everybody or of one member; from a moment on, and before another. */
export type EntryFilter = {
  memberId?: string | undefined
  from?: Date | undefined
  before?: Date | undefined
}

export type ExportedEntry = {
  id: number
  memberNo: string
  postingId: string
  account: Account
  amount: number
  total: number
  reason: string
  note: string | null
  actor: string
  store: string | null
  purchase: number | null
  expiresAt: Date | null
  createdAt: Date
}

const fitting = ({ memberId, from, before }: EntryFilter): SQL =>
  allOf([
    ...(memberId === undefined ? [] : [sql`e.member_id = ${memberId}`]),
    ...(from === undefined ? [] : [sql`e.created_at >= ${from.toISOString()}::timestamptz`]),
    ...(before === undefined ? [] : [sql`e.created_at < ${before.toISOString()}::timestamptz`]),
  ])

/** How many entries a filter leaves, and the last of them. */
export async function countExportedEntries(
  db: Database,
  filter: EntryFilter,
): Promise<{ total: number; lastId: number }> {
  const result = await db.execute<{ total: number; lastId: number }>(sql`
    select count(*)::int as total, coalesce(max(e.id), 0)::bigint as "lastId" from ledger_entry e where ${fitting(filter)}`)
  return result.rows[0] ?? { total: 0, lastId: 0 }
}

/** The next of them behind a place, up to the last one that was counted. */
export async function listExportedEntries(
  db: Database,
  { filter, after, until, rowsMax }: { filter: EntryFilter; after: number; until: number; rowsMax: number },
): Promise<ExportedEntry[]> {
  const result = await db.execute<
    Omit<ExportedEntry, 'expiresAt' | 'createdAt'> & { expiresAt: string | null; createdAt: string }
  >(sql`
    select e.id, m.member_no as "memberNo", e.posting_id as "postingId", e.account, e.amount, e.total, e.reason, e.note, e.actor,
      e.store, e.purchase, e.expires_at as "expiresAt", e.created_at as "createdAt"
    from ledger_entry e join member m on m.id = e.member_id
    where e.id > ${after} and e.id <= ${until} and ${fitting(filter)}
    order by e.id limit ${rowsMax}`)
  return result.rows.map((row) => ({
    ...row,
    expiresAt: row.expiresAt === null ? null : new Date(row.expiresAt),
    createdAt: new Date(row.createdAt),
  }))
}
