import type { Queryable } from '../../floor.ts'
import { webhookDelivery } from '../schema/api.ts'
import type { DeliveryRecord } from './insertDeliveries.ts'

export async function insertDelivery(
  db: Queryable,
  row: typeof webhookDelivery.$inferInsert,
): Promise<DeliveryRecord> {
  const [inserted] = await db.insert(webhookDelivery).values(row).returning()
  if (!inserted) throw new Error('the delivery was not inserted')
  return inserted
}
