import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** So many workers, and no more, tell webhooks: what is slow outside must not hold up the house's own work. */
const QUEUES = 3

/**
 * Every webhook for which a delivery is due gets its job, unless it is left alone for a while. The table of the deliveries is
 * what is to be done; jobs only carry it out, so that one which is lost is made again here. Resolves to how many it were.
 */
export async function enqueueDueWebhooks(db: Queryable, at: Date): Promise<number> {
  const now = at.toISOString()
  const result = await db.execute<{ jobs: number }>(sql`
    with due as (
      select w.id from webhook w
      where w.state = 'on' and (w.paused_until is null or w.paused_until <= ${now}::timestamptz)
        and exists (
          select from webhook_delivery d where d.webhook_id = w.id and d.state = 'waiting' and d.next_at <= ${now}::timestamptz
        )
    ), added as (
      select graphile_worker.add_job(
        'deliverWebhook', payload => json_build_object('webhookId', id), job_key => 'deliverWebhook:' || id,
        queue_name => 'webhooks:' || abs(hashtext(id::text) % ${QUEUES}), max_attempts => 100
      ) from due
    )
    select count(*)::int as jobs from added`)
  return result.rows[0]?.jobs ?? 0
}
