import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * The journey of a ticket that was stored before. A first landing without a session leaves `landed_by` empty: whoever
 * comes second with a session is noted, as long as WeChat has not named the holder.
 */
export async function getActivationByTicket(
  db: Queryable,
  ticketIndex: string,
  landedBy: string | undefined,
): Promise<{ activationId: string; cardId: string } | undefined> {
  const result = await db.execute<{ activationId: string; cardId: string }>(sql`
    with noted as (
      update activation set landed_by = ${landedBy ?? null}
      where ticket_index = ${ticketIndex} and landed_by is null and openid is null and ${landedBy ?? null}::text is not null
    )
    select id as "activationId", card_id as "cardId" from activation where ticket_index = ${ticketIndex}`)
  return result.rows[0]
}
