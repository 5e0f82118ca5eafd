import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** So many at once; whoever gets as many asks again. */
export const TELLINGS_AT_ONCE = 500

/**
 * Makes jobs of the intentions to tell WeChat: one for all that waits of a member, where no job is waiting for her, and none
 * that is under way has read all of it. Resolves to how many it were.
 */
export async function enqueueTellings(db: Queryable): Promise<number> {
  const result = await db.execute<{ jobs: number }>(sql`
    with intended as (
      select t.member_id from telling t
      where not exists (
        select from graphile_worker.jobs j
        where j.key = 'tellMember:' || t.member_id and j.attempts < j.max_attempts
          and (j.locked_at is null or t.taken = t.revision)
      )
      limit ${TELLINGS_AT_ONCE}
    ), added as (
      select graphile_worker.add_job(
        'tellMember', payload => json_build_object('memberId', member_id), job_key => 'tellMember:' || member_id, max_attempts => 100
      ) from intended
    )
    select count(*)::int as jobs from added`)
  return result.rows[0]?.jobs ?? 0
}
