import type { DeliveryView } from '../../../shared/console/integration.ts'
import { enqueueDueWebhooks } from '../../store/statement/enqueueDueWebhooks.ts'
import { getWebhook } from '../../store/statement/getWebhook.ts'
import { replayDeliveries } from '../../store/statement/replayDeliveries.ts'
import { updateWebhook } from '../../store/statement/updateWebhook.ts'
import type { Queryable } from '../../floor.ts'
import type { House } from '../house.ts'
import { viewDelivery } from './viewDeliveries.ts'

/** One delivery again, however it ended, under the same id. Undefined where there is none. */
export async function replayDelivery(house: House, id: string): Promise<DeliveryView | undefined> {
  const before = await viewDelivery(house, id)
  if (!before) return undefined
  await house.db.transaction(async (tx) => {
    await replayDeliveries(tx, { id }, house.clock.now())
    await setGoing(house, tx, before.webhookId)
  })
  return viewDelivery(house, id)
}

/** All that were given up since then. Resolves to how many; undefined where there is no such webhook. */
export async function replayFailed(
  house: House,
  { webhookId, since }: { webhookId: string; since: Date },
): Promise<number | undefined> {
  return house.db.transaction(async (tx) => {
    if (!(await getWebhook(tx, webhookId))) return undefined
    const count = await replayDeliveries(tx, { webhookId, since }, house.clock.now())
    await setGoing(house, tx, webhookId)
    return count
  })
}

/** Somebody says that the target is well again; its first answer tells. */
async function setGoing(house: House, tx: Queryable, webhookId: string): Promise<void> {
  await updateWebhook(tx, webhookId, { pausedUntil: null })
  await enqueueDueWebhooks(tx, house.clock.now())
}
