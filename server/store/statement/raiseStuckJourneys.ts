import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * Every journey that has been under way since before `since` becomes a problem, once: what a person has put aside does not
 * come back. Resolves to how many are new.
 */
export async function raiseStuckJourneys(db: Queryable, since: Date, at: Date): Promise<number> {
  const when = at.toISOString()
  const result = await db.execute(sql`
    insert into problem (kind, subject, member_id, card_id, first_at, last_at)
    select 'journey_stuck', a.id::text, a.member_id, a.card_id, ${when}, ${when}
    from activation a
    where a.ended_at is null and a.received_at < ${since.toISOString()}
      and not exists (select from problem p where p.kind = 'journey_stuck' and p.subject = a.id::text)
    on conflict do nothing`)
  return result.rowCount ?? 0
}
