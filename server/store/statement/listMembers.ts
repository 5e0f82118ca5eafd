import { sql, type SQL } from '../drizzle.ts'
import type { MemberFilter } from '../../domain/memberFilter.ts'
import type { Database } from '../../floor.ts'
import { inIndexOrder } from '../inIndexOrder.ts'
import { allOf, filterColumns, filterParts, memberColumns, type MemberListRow } from './memberColumns.ts'

/** A place in the list: microseconds since 1970, and the member's `seq`. */
export type JoiningPlace = { micros: number; seq: number }

export type MemberPage<Place> = {
  rows: MemberListRow[]
  /** Where the next request goes on; nothing at the end of the list. */
  next: Place | undefined
}

/** One request looks through so many members, whatever the filter: what nobody fits must not cost a million looks. */
const EXAMINED_MAX = 10_000

/**
 * Members by the time of their joining, the latest first. The list runs along the index of one part of the filter and looks
 * at the others within that index, until the page is full or enough were looked at; the next page goes on there. Only the
 * page's own rows are fetched.
 */
export async function listMembers(
  db: Database,
  asked: {
    filter: MemberFilter
    after: JoiningPlace | undefined
    rowsMax: number
    examinedMax?: number
  },
): Promise<MemberPage<JoiningPlace>> {
  const { filter, after, rowsMax, examinedMax = EXAMINED_MAX } = asked
  const { along, rest } = wayOf(filter)
  const behind = after && sql`(m.joined_at, m.seq) < (${instantOf(after)}, ${after.seq})`
  const within = allOf(behind ? [...along, behind] : along)
  return inIndexOrder(db, async (tx) => {
    const found = await tx.execute<MemberListRow>(sql`
      select ${memberColumns} from (
        select m.seq, m.joined_at from (
          select ${filterColumns} from member m where ${within} order by m.joined_at desc, m.seq desc limit ${examinedMax}
        ) m
        where ${allOf(rest)} order by m.joined_at desc, m.seq desc limit ${rowsMax + 1}
      ) p join member m on m.seq = p.seq order by p.joined_at desc, p.seq desc`)
    const rows = found.rows.slice(0, rowsMax)
    const last = rows.at(-1)
    if (found.rows.length > rowsMax) return { rows, next: last && { micros: last.micros, seq: last.seq } }
    if (rest.length === 0) return { rows, next: undefined }
    const examined = await tx.execute<JoiningPlace>(sql`
      select (extract(epoch from m.joined_at) * 1000000)::bigint as micros, m.seq from member m
      where ${within} order by m.joined_at desc, m.seq desc offset ${examinedMax - 1} limit 1`)
    return { rows, next: examined.rows[0] }
  })
}

const instantOf = ({ micros }: JoiningPlace): SQL =>
  sql`timestamptz 'epoch' + ${micros}::float8 * interval '1 microsecond'`

/** Along which index, the narrowest first, and what remains to be looked at. */
function wayOf(filter: MemberFilter): { along: SQL[]; rest: SQL[] } {
  const { channel, level, state, joined } = filterParts(filter)
  const [first, ...rest] = [channel, state, level].filter((part) => part !== undefined)
  return { along: first ? [first, ...joined] : joined, rest }
}
