import { desc, getTableColumns, sql } from 'drizzle-orm'
import type { Queryable } from '../../floor.ts'
import { webhook, webhookDelivery } from '../schema/api.ts'
import type { WebhookRow } from './insertWebhook.ts'

export type WebhookFigures = WebhookRow & { waiting: number; failed: number; lastDeliveredAt: Date | null }

const count = (state: 'waiting' | 'failed') => sql<number>`(
  select count(*)::int from ${webhookDelivery} where ${webhookDelivery.webhookId} = ${webhook.id} and ${webhookDelivery.state} = ${state}
)`

/** Every webhook, the newest first, with what waits for it, what was given up, and when it last took something. */
export async function listWebhooks(db: Queryable): Promise<WebhookFigures[]> {
  const rows = await db
    .select({
      ...getTableColumns(webhook),
      waiting: count('waiting'),
      failed: count('failed'),
      lastDeliveredAt: sql<string | null>`(
        select max(${webhookDelivery.endedAt}) from ${webhookDelivery}
        where ${webhookDelivery.webhookId} = ${webhook.id} and ${webhookDelivery.state} = 'delivered'
      )`,
    })
    .from(webhook)
    .orderBy(desc(webhook.createdAt), desc(webhook.id))
  return rows.map((row) => ({
    ...row,
    lastDeliveredAt: row.lastDeliveredAt ? new Date(row.lastDeliveredAt) : null,
  }))
}
