import { and, eq, gte, isNotNull, ne } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { webhookDelivery } from '../schema/api.ts'

/** One delivery, however it ended, or all of a webhook's that were given up since then, wait again; tests are no loss. Resolves to how many. */
export async function replayDeliveries(
  db: Queryable,
  which: { id: string } | { webhookId: string; since: Date },
  at: Date,
): Promise<number> {
  const result = await db
    .update(webhookDelivery)
    .set({ state: 'waiting', attempts: 0, nextAt: at, endedAt: null })
    .where(
      'id' in which
        ? and(eq(webhookDelivery.id, which.id), ne(webhookDelivery.state, 'waiting'))
        : and(
            eq(webhookDelivery.webhookId, which.webhookId),
            eq(webhookDelivery.state, 'failed'),
            isNotNull(webhookDelivery.changeId),
            gte(webhookDelivery.createdAt, which.since),
          ),
    )
  return result.rowCount ?? 0
}
