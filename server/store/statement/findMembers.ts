import { sql } from '../drizzle.ts'
import type { MemberFilter } from '../../domain/memberFilter.ts'
import type { Queryable } from '../../floor.ts'
import { allOf, filterParts, memberColumns, type MemberListRow } from './memberColumns.ts'

/** Nobody has more cards than that; a code of one's own may stand on several templates. */
const ROWS_MAX = 50

/** Members by what is theirs alone: number, a card's code, an openid, a whole phone (as its keyed hash). The latest first. */
export async function findMembers(
  db: Queryable,
  asked: {
    ids: string[]
    openid: string | undefined
    mobileIndex: string | undefined
    filter: MemberFilter
  },
): Promise<MemberListRow[]> {
  const { openid, mobileIndex } = asked
  const ids = JSON.stringify(asked.ids)
  const { channel, level, state, joined } = filterParts(asked.filter)
  const conditions = [...[channel, level, state].filter((part) => part !== undefined), ...joined]
  const result = await db.execute<MemberListRow>(sql`
    with named as (
      select json_array_elements_text(${ids}::json) as id
    ), found as (
      select m.id from named join member m on m.member_no = named.id
      union
      select h.member_id from named join holding h on h.code = named.id
      union
      select h.member_id from holding h where h.openid = ${openid ?? null}
      union
      select m.id from member m where m.mobile_index = ${mobileIndex ?? null}
    )
    select ${memberColumns} from found join member m on m.id = found.id
    where ${allOf(conditions)} order by m.seq desc limit ${ROWS_MAX}`)
  return result.rows
}
