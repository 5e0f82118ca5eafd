import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { webhook } from '../schema/api.ts'
import type { WebhookRow } from './insertWebhook.ts'

export type WebhookChange = Partial<
  Omit<typeof webhook.$inferInsert, 'id' | 'url' | 'createdBy' | 'createdAt'>
>

/** Undefined where there is no such webhook. */
export async function updateWebhook(
  db: Queryable,
  id: string,
  set: WebhookChange,
): Promise<WebhookRow | undefined> {
  const [row] = await db.update(webhook).set(set).where(eq(webhook.id, id)).returning()
  return row
}
