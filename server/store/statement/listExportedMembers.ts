import { sql, type SQL } from '../drizzle.ts'
import type { MemberFilter } from '../../domain/memberFilter.ts'
import type { Database } from '../../floor.ts'
import { allOf, filterParts } from './memberColumns.ts'

export type ExportedMember = {
  seq: number
  memberNo: string
  profile: Buffer | null
  points: number
  balance: number
  level: string | null
  channel: string | null
  status: 'active' | 'left'
  cardState: 'active' | 'waiting' | 'deleted' | 'invalidated' | 'none'
  joinedAt: Date
}

const fitting = (filter: MemberFilter): SQL => {
  const { channel, level, state, joined } = filterParts(filter)
  return allOf([channel, level, state, ...joined].filter((part) => part !== undefined))
}

/** How many members a filter leaves, and the last of them in the order in which they came to this database. */
export async function countExportedMembers(
  db: Database,
  filter: MemberFilter,
): Promise<{ total: number; lastSeq: number }> {
  const result = await db.execute<{ total: number; lastSeq: number }>(sql`
    select count(*)::int as total, coalesce(max(m.seq), 0)::bigint as "lastSeq" from member m where ${fitting(filter)}`)
  return result.rows[0] ?? { total: 0, lastSeq: 0 }
}

/** The next of them behind a place, up to the last one that was counted. */
export async function listExportedMembers(
  db: Database,
  { filter, after, until, rowsMax }: { filter: MemberFilter; after: number; until: number; rowsMax: number },
): Promise<ExportedMember[]> {
  const result = await db.execute<Omit<ExportedMember, 'joinedAt'> & { joinedAt: string }>(sql`
    select m.seq, m.member_no as "memberNo", m.profile, m.points, m.balance, m.level, m.channel, m.status,
      m.card_state as "cardState", m.joined_at as "joinedAt"
    from member m where m.seq > ${after} and m.seq <= ${until} and ${fitting(filter)}
    order by m.seq limit ${rowsMax}`)
  return result.rows.map((row) => ({ ...row, joinedAt: new Date(row.joinedAt) }))
}
