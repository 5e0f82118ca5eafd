import type { DeliveryRow, DeliveryView, WebhookView } from '../../../shared/console/integration.ts'
import type { ShownDelivery } from '../../store/statement/listDeliveries.ts'
import type { WebhookFigures } from '../../store/statement/listWebhooks.ts'

/** A webhook as the console shows it. */
export function webhookView(row: WebhookFigures, now: Date): WebhookView {
  const { id, url, description, kinds, state, createdAt, failures, pausedUntil, waiting, failed } = row
  return {
    id,
    url,
    description,
    kinds,
    state,
    createdAt: createdAt.toISOString(),
    failures,
    ...(pausedUntil && pausedUntil > now ? { pausedUntil: pausedUntil.toISOString() } : {}),
    waiting,
    failed,
    ...(row.lastDeliveredAt ? { lastDeliveredAt: row.lastDeliveredAt.toISOString() } : {}),
  }
}

/** A delivery as the log lists it. */
export function deliveryRow(row: ShownDelivery): DeliveryRow {
  const { id, webhookId, url, kind, memberId, state, attempts, createdAt, nextAt, tries } = row
  const last = tries.at(-1)
  return {
    id,
    webhookId,
    url,
    kind,
    ...(memberId ? { memberId } : {}),
    state,
    attempts,
    createdAt: createdAt.toISOString(),
    ...(state === 'waiting' ? { nextAt: nextAt.toISOString() } : {}),
    ...(last ? { last } : {}),
  }
}

/** A delivery with what was sent, and every try. */
export const deliveryView = (row: ShownDelivery): DeliveryView => ({
  ...deliveryRow(row),
  body: row.body,
  tries: row.tries,
  ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
})
