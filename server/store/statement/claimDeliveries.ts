import { sql } from '../drizzle.ts'
import type { DeliveryTry } from '../../../shared/api.ts'
import type { Queryable } from '../../floor.ts'

export type ClaimedDelivery = {
  seq: number
  id: string
  body: string
  attempts: number
  tries: DeliveryTry[]
}

/**
 * Deliveries of one webhook that are due, the longest due first, for whoever calls to make: nobody else gets them until
 * `leaseUntil`, and whoever is killed meanwhile leaves them to be made again then.
 */
export async function claimDeliveries(
  db: Queryable,
  { webhookId, now, leaseUntil, most }: { webhookId: string; now: Date; leaseUntil: Date; most: number },
): Promise<ClaimedDelivery[]> {
  const result = await db.execute<ClaimedDelivery>(sql`
    with due as (
      select seq from webhook_delivery
      where webhook_id = ${webhookId} and state = 'waiting' and next_at <= ${now.toISOString()}::timestamptz
      order by next_at, seq
      limit ${most}
      for update skip locked
    )
    update webhook_delivery d set next_at = ${leaseUntil.toISOString()}
    from due where d.seq = due.seq
    returning d.seq, d.id, d.body, d.attempts, d.tries`)
  return result.rows.toSorted((a, b) => a.seq - b.seq)
}
