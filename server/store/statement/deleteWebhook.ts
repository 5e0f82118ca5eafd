import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { webhook } from '../schema/api.ts'
import type { WebhookRow } from './insertWebhook.ts'

/** A webhook goes with all its deliveries. Undefined where there is none. */
export async function deleteWebhook(db: Queryable, id: string): Promise<WebhookRow | undefined> {
  const [row] = await db.delete(webhook).where(eq(webhook.id, id)).returning()
  return row
}
