import { desc, getTableColumns, sql } from '../drizzle.ts'
import type { DeliveryState } from '../../../shared/api.ts'
import type { Queryable } from '../../floor.ts'
import { webhook } from '../schema/api.ts'
import type { WebhookRow } from './insertWebhook.ts'

export type WebhookFigures = WebhookRow & { waiting: number; failed: number; lastDeliveredAt: Date | null }

/** Deliveries of the row's webhook; by their full names, for a piece of SQL does not name its tables by itself. */
const own = (state: DeliveryState) =>
  sql`webhook_delivery.webhook_id = webhook.id and webhook_delivery.state = ${state}`
/** A test that failed is nobody's loss. */
const counted = sql`webhook_delivery.change_id is not null`
const count = (state: DeliveryState) =>
  sql<number>`(select count(*)::int from webhook_delivery where ${own(state)} and ${counted})`

/** Every webhook, the newest first, with what waits for it, what was given up, and when it last took something. */
export async function listWebhooks(db: Queryable): Promise<WebhookFigures[]> {
  const rows = await db
    .select({
      ...getTableColumns(webhook),
      waiting: count('waiting'),
      failed: count('failed'),
      lastDeliveredAt: sql<string | null>`(
        select max(webhook_delivery.ended_at) from webhook_delivery where ${own('delivered')}
      )`,
    })
    .from(webhook)
    .orderBy(desc(webhook.createdAt), desc(webhook.id))
  return rows.map((row) => ({
    ...row,
    lastDeliveredAt: row.lastDeliveredAt ? new Date(row.lastDeliveredAt) : null,
  }))
}
