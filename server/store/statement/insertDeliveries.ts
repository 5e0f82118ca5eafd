import type { Transaction } from '../../floor.ts'
import { webhookDelivery } from '../schema/api.ts'

export type DeliveryRecord = typeof webhookDelivery.$inferSelect

/** Deliveries to be made; one that was made for the same change before is not made twice. */
export async function insertDeliveries(
  tx: Transaction,
  rows: (typeof webhookDelivery.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(webhookDelivery).values(rows).onConflictDoNothing()
}
