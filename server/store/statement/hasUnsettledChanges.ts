import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { settledBefore } from './settledBefore.ts'

/** Whether something is committed that nobody may be told yet, because a transaction that began before it still runs. */
export async function hasUnsettledChanges(db: Queryable): Promise<boolean> {
  const before = await settledBefore(db)
  const result = await db.execute<{ some: boolean }>(sql`
    select exists (select from member_change where tx >= ${before}::bigint) as some`)
  return result.rows[0]?.some === true
}
