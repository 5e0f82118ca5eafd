import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** Every card that shall be over and is not gets its job again, where none is waiting. By the same key as usecase/member/endCard.ts. */
export async function enqueueForgottenEnds(db: Queryable): Promise<number> {
  const result = await db.execute<{ jobs: number }>(sql`
    with added as (
      select graphile_worker.add_job(
        'endCard', payload => json_build_object('cardId', i.card_id, 'code', i.code),
        job_key => 'endCard:' || i.card_id || ':' || i.code, run_at => now() + interval '1 second', max_attempts => 100
      )
      from invalidation i
      where i.done_at is null and i.refused_at is null and not exists (
        select from graphile_worker.jobs j
        where j.key = 'endCard:' || i.card_id || ':' || i.code and (j.attempts < j.max_attempts or j.locked_at is not null)
      )
    )
    select count(*)::int as jobs from added`)
  return result.rows[0]?.jobs ?? 0
}
