import { lt } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { webhookDelivery } from '../schema/api.ts'

/** Deliveries that were made, or given up, before then. */
export async function forgetDeliveries(db: Queryable, before: Date): Promise<void> {
  await db.delete(webhookDelivery).where(lt(webhookDelivery.createdAt, before))
}
