import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { webhookDelivery } from '../schema/api.ts'

/** What came of a try, or of giving one up. */
export async function recordTry(
  db: Queryable,
  seq: number,
  set: Partial<
    Pick<typeof webhookDelivery.$inferInsert, 'state' | 'attempts' | 'nextAt' | 'tries' | 'endedAt'>
  >,
): Promise<void> {
  await db.update(webhookDelivery).set(set).where(eq(webhookDelivery.seq, seq))
}
