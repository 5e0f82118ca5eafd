import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** When the last comparison began, and, where there was none yet, whether a card has been active since before `since`. */
export async function getReconciliationDue(
  db: Queryable,
  since: Date,
): Promise<{ startedAt: Date | null; isRunning: boolean; hasOldCard: boolean }> {
  const result = await db.execute<{ startedAt: string | null; isRunning: boolean; hasOldCard: boolean }>(sql`
    select last.started_at as "startedAt", coalesce(last.ended_at is null and last.started_at is not null, false) as "isRunning",
      case when last.started_at is null then exists (
        select from holding where activated_at < ${since.toISOString()}::timestamptz
      ) else false end as "hasOldCard"
    from (select 1) one
    left join lateral (select started_at, ended_at from reconciliation order by started_at desc limit 1) last on true`)
  const row = result.rows[0]
  const startedAt = row?.startedAt ? new Date(row.startedAt) : null
  return { startedAt, isRunning: row?.isRunning ?? false, hasOldCard: row?.hasOldCard ?? false }
}
