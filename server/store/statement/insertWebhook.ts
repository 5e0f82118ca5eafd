import type { Queryable } from '../../floor.ts'
import { webhook } from '../schema/api.ts'

export type WebhookRow = typeof webhook.$inferSelect

/** A webhook with its sealed secret. */
export async function insertWebhook(db: Queryable, row: typeof webhook.$inferInsert): Promise<WebhookRow> {
  const [inserted] = await db.insert(webhook).values(row).returning()
  if (!inserted) throw new Error('the webhook was not inserted')
  return inserted
}
