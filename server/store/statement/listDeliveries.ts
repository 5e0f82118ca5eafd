import { and, desc, eq, getTableColumns, lt } from '../drizzle.ts'
import type { DeliveryState } from '../../../shared/api.ts'
import type { Queryable } from '../../floor.ts'
import { webhook, webhookDelivery } from '../schema/api.ts'
import type { DeliveryRecord } from './insertDeliveries.ts'

export type ShownDelivery = DeliveryRecord & { url: string }

/** Deliveries, the newest first, by key: those below `before`. */
export async function listDeliveries(
  db: Queryable,
  asked: {
    id?: string | undefined
    webhookId?: string | undefined
    state?: DeliveryState | undefined
    before?: number | undefined
    rowsMax: number
  },
): Promise<ShownDelivery[]> {
  const { id, webhookId, state, before, rowsMax } = asked
  return db
    .select({ ...getTableColumns(webhookDelivery), url: webhook.url })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .where(
      and(
        id === undefined ? undefined : eq(webhookDelivery.id, id),
        webhookId === undefined ? undefined : eq(webhookDelivery.webhookId, webhookId),
        state === undefined ? undefined : eq(webhookDelivery.state, state),
        before === undefined ? undefined : lt(webhookDelivery.seq, before),
      ),
    )
    .orderBy(desc(webhookDelivery.seq))
    .limit(rowsMax)
}
