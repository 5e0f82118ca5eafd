import { sql, type SQL } from '../drizzle.ts'
import { earningSql } from './earningSql.ts'

/** The program's levels as a statement needs them: `shown` is what a card's field says of one. */
export type DueLevels = { levels: { id: string; threshold: number; shown: string }[]; since: Date }

/**
 * The level that is due to a member `m`, as `due.id` and `due.shown`, by what she earned since the window's beginning: the same
 * decision as domain/ledger/levelOf.ts. Goes behind the tables of a statement's `from`.
 */
export const dueLevelSql = ({ levels, since }: DueLevels): SQL => sql`
    left join lateral (
      select coalesce(sum(e.amount), 0) as earned from ledger_entry e
      where e.member_id = m.id and e.created_at >= ${since.toISOString()}::timestamptz and ${earningSql}
    ) sums on true
    left join lateral (
      select l.id, l.shown from json_to_recordset(${JSON.stringify(levels)}::json) as l(id text, threshold bigint, shown text)
      where l.threshold <= sums.earned order by l.threshold desc limit 1
    ) due on true`
