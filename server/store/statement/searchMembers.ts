import { sql } from '../drizzle.ts'
import type { MemberFilter } from '../../domain/memberFilter.ts'
import type { Database } from '../../floor.ts'
import { inIndexOrder } from '../inIndexOrder.ts'
import type { MemberPage } from './listMembers.ts'
import { allOf, filterParts, memberColumns, type MemberListRow } from './memberColumns.ts'

/** Each of them costs a look into another index. */
const EXAMINED_MAX = 5000

/**
 * Members in whose index all these words stand, the latest first. The first word's range is run through and the rest, words
 * and filter, is looked up one by one, until the page is full or enough were looked at; the next page goes on there. Only
 * the page's own rows are fetched. `except`: who was found otherwise already.
 */
export async function searchMembers(
  db: Database,
  asked: {
    tokens: bigint[]
    filter: MemberFilter
    except: number[]
    /** `seq` of the last one of the page before. */
    after: number | undefined
    rowsMax: number
    examinedMax?: number
  },
): Promise<MemberPage<number>> {
  const { after, rowsMax, examinedMax = EXAMINED_MAX } = asked
  const [first = 0n, ...others] = asked.tokens
  const { channel, level, state, joined } = filterParts(asked.filter)
  const conditions = allOf([
    ...others.map(
      (token) =>
        sql`exists (select from member_token o where o.token = ${String(token)}::bigint and o.seq = m.seq)`,
    ),
    ...(asked.except.length === 0 ? [] : [sql`m.seq <> all (${`{${asked.except.join(',')}}`}::bigint[])`]),
    ...[channel, level, state].filter((part) => part !== undefined),
    ...joined,
  ])
  const range = sql`
    select t.seq from member_token t
    where t.token = ${String(first)}::bigint ${after === undefined ? sql`` : sql`and t.seq < ${after}`}
    order by t.seq desc`
  return inIndexOrder(db, async (tx) => {
    const found = await tx.execute<MemberListRow>(sql`
      select ${memberColumns} from (
        select s.seq from (${range} limit ${examinedMax}) s join member m on m.seq = s.seq
        where ${conditions} order by s.seq desc limit ${rowsMax + 1}
      ) p join member m on m.seq = p.seq order by p.seq desc`)
    const rows = found.rows.slice(0, rowsMax)
    if (found.rows.length > rowsMax) return { rows, next: rows.at(-1)?.seq }
    const examined = await tx.execute<{ seq: number }>(sql`${range} offset ${examinedMax - 1} limit 1`)
    return { rows, next: examined.rows[0]?.seq }
  })
}
