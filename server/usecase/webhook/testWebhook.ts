import { webhookTest } from '../../../shared/api.ts'
import type { DeliveryView } from '../../../shared/console/integration.ts'
import { getWebhook } from '../../store/statement/getWebhook.ts'
import { insertDelivery } from '../../store/statement/insertDelivery.ts'
import { recordTry } from '../../store/statement/recordTry.ts'
import type { House } from '../house.ts'
import { tryDelivery } from './tryDelivery.ts'
import { viewDelivery } from './viewDeliveries.ts'

/** Sends a test at once and says what came of it; it is not tried again. Undefined where there is no such webhook. */
export async function testWebhook(house: House, webhookId: string): Promise<DeliveryView | undefined> {
  const webhook = await getWebhook(house.db, webhookId)
  if (!webhook) return undefined
  const now = house.clock.now()
  const body = JSON.stringify({ type: webhookTest, timestamp: now.toISOString(), data: {} })
  // It counts as failed until it is taken, so that nobody else tries it.
  const delivery = await insertDelivery(house.db, {
    webhookId,
    kind: webhookTest,
    body,
    state: 'failed',
    nextAt: now,
    createdAt: now,
    endedAt: now,
  })
  const made = await tryDelivery(house, webhook, delivery)
  if (made) {
    await recordTry(house.db, delivery.seq, {
      tries: [made],
      attempts: 1,
      state: made.fault ? 'failed' : 'delivered',
      endedAt: house.clock.now(),
    })
  }
  return viewDelivery(house, delivery.id)
}
