import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** Every push of WeChat's that came before `since` and has not taken effect becomes a problem, once. Resolves to how many are new. */
export async function raiseStuckPushes(db: Queryable, since: Date, at: Date): Promise<number> {
  const when = at.toISOString()
  const result = await db.execute(sql`
    insert into problem (kind, subject, member_id, card_id, first_at, last_at)
    select 'push_failed', u.id::text, h.member_id, nullif(u.card_id, ''), ${when}, ${when}
    from push u left join holding h on h.card_id = u.card_id and h.code = u.code
    where u.applied_at is null and u.received_at < ${since.toISOString()}
      and not exists (select from problem p where p.kind = 'push_failed' and p.subject = u.id::text)
    on conflict do nothing`)
  return result.rowCount ?? 0
}
