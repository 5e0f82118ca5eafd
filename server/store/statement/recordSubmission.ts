import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { stationSql } from './recordStation.ts'

/**
 * She has sent the form of a card, and so she has received it: a push that would have told so may be lost, and then the
 * moment of the form is the best that is known. `isProven` false: nobody but her own browser has said who she is; then
 * it counts only where WeChat has told that she holds such a card.
 */
export async function recordSubmission(
  db: Queryable,
  row: {
    cardId: string
    openid: string
    channel: string | undefined
    /** When the form reached us, or WeChat's word of it. */
    at: Date
    isProven: boolean
  },
): Promise<void> {
  const at = row.at.toISOString()
  await db.execute(
    stationSql(sql`
      select ${row.cardId}::text as card_id, ${row.openid}::text as openid, s.step, ${row.channel ?? ''}::text as channel, s.at
      from (
        select count(*) > 0 as is_held, min(received_at) as received_at from holding
        where openid = ${row.openid} and card_id = ${row.cardId}
      ) held
      cross join lateral (values
        ('received', least(held.received_at, ${at}::timestamptz)),
        ('submitted', ${at}::timestamptz)
      ) s (step, at)
      where held.is_held or ${row.isProven}::boolean`),
  )
}
