import { and, eq } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { webhook } from '../schema/api.ts'
import type { WebhookRow } from './insertWebhook.ts'

/** A webhook that is on, whose deliveries nobody else makes until the transaction ends. */
export async function lockWebhook(tx: Transaction, id: string): Promise<WebhookRow | undefined> {
  const [row] = await tx
    .select()
    .from(webhook)
    .where(and(eq(webhook.id, id), eq(webhook.state, 'on')))
    .for('update')
  return row
}
