import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * A card that stands refused is a problem, also where the push that would have told so was lost. One that a person has put
 * aside comes back with the next review alone. Resolves to how many are new.
 */
export async function raiseRefusedReviews(db: Queryable, at: Date): Promise<number> {
  const when = at.toISOString()
  const result = await db.execute(sql`
    insert into problem (kind, subject, card_id, first_at, last_at)
    select 'review_refused', c.card_id, c.card_id, ${when}, ${when}
    from card c
    where c.status = 'CARD_STATUS_VERIFY_FAIL' and not exists (
      select from problem p
      where p.kind = 'review_refused' and p.subject = c.card_id and p.settled_by is distinct from 'system'
    )
    on conflict do nothing`)
  return result.rowCount ?? 0
}
