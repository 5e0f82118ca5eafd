import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** How many members' cards WeChat has yet to be told of without a message; counted up to `most` and one more. */
export async function countQuietTellings(db: Queryable, most: number): Promise<number> {
  const result = await db.execute<{ waiting: number }>(sql`
    select count(*)::int as waiting from (
      select from graphile_worker.jobs where task_identifier = 'tellMember' and priority = 10 limit ${most + 1}
    ) waiting`)
  return result.rows[0]?.waiting ?? 0
}
