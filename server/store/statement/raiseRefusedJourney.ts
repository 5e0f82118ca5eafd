import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * A journey that ended without an active card becomes a problem, where there is somebody to be helped: WeChat named the
 * holder, her own browser landed, or the openid of the address holds this card. Anybody else can invent an address.
 */
export async function raiseRefusedJourney(db: Queryable, id: string, at: Date): Promise<void> {
  const when = at.toISOString()
  await db.execute(sql`
    insert into problem (kind, subject, member_id, card_id, first_at, last_at)
    select 'journey_refused', a.id::text, a.member_id, a.card_id, ${when}, ${when}
    from activation a
    where a.id = ${id} and a.state in ('refused', 'expired') and (
      a.openid is not null or a.landed_by is not null
      or exists (select from holding h where h.openid = a.openid_hint and h.card_id = a.card_id)
    )
    on conflict do nothing`)
}
