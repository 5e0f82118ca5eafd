import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { webhook } from '../schema/api.ts'
import type { WebhookRow } from './insertWebhook.ts'

export async function getWebhook(db: Queryable, id: string): Promise<WebhookRow | undefined> {
  const [row] = await db.select().from(webhook).where(eq(webhook.id, id))
  return row
}
