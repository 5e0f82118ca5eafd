import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { dueLevelSql, type DueLevels } from './dueLevelSql.ts'

/** How many of the members that were looked at would have a level, and of them how many have it now. */
export type DueCount = { id: string | null; members: number; same: number }

/**
 * How many active members would be in each of these levels. Of every `step` by the order of their coming one is looked at, the
 * same at each time, but none that a pattern in that order could favour; with 1 all are.
 */
export async function countDueLevels(
  db: Queryable,
  { step, ...rules }: DueLevels & { step: number },
): Promise<DueCount[]> {
  const result = await db.execute<DueCount>(sql`
    with m as materialized (
      select o.id, o.level
      from generate_series(0, (select coalesce(max(seq), 0) from member) / ${step}::bigint) n
      join member o on o.seq = n * ${step}::bigint + 1 + abs(hashint8(n)::bigint) % ${step}::bigint
      where o.status = 'active'
    )
    select due.id, count(*)::int as members, (count(*) filter (where m.level is not distinct from due.id))::int as same
    from m ${dueLevelSql(rules)}
    group by due.id`)
  return result.rows
}
