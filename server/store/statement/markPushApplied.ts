import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { push } from '../schema.ts'

/** This push has taken effect, or never will: then `lastError` says why. */
export async function markPushApplied(
  db: Queryable,
  { id, appliedAt, lastError }: { id: string; appliedAt: Date; lastError: string | null },
): Promise<void> {
  await db.update(push).set({ appliedAt, lastError }).where(eq(push.id, id))
}
