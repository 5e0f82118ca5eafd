import { and, eq, isNull, sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { activation } from '../schema.ts'

/**
 * One more try of a journey has failed. Resolves to how many it has been in this state, and how often the ticket answered
 * 72012; undefined for an ended journey. `lastError` carries no secret.
 */
export async function countFailure(
  db: Queryable,
  { id, lastError, isExpired }: { id: string; lastError: string; isExpired: boolean },
): Promise<{ attempts: number; expiredAnswers: number } | undefined> {
  const [row] = await db
    .update(activation)
    .set({
      attempts: sql`${activation.attempts} + 1`,
      expiredAnswers: sql`${activation.expiredAnswers} + ${isExpired ? 1 : 0}`,
      lastError,
    })
    .where(and(eq(activation.id, id), isNull(activation.endedAt)))
    .returning({ attempts: activation.attempts, expiredAnswers: activation.expiredAnswers })
  return row
}
