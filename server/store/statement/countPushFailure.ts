import { eq, sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { push } from '../schema.ts'

/** One more try has failed. Resolves to how many it has been. */
export async function countPushFailure(
  db: Queryable,
  { id, lastError }: { id: string; lastError: string },
): Promise<number> {
  const [row] = await db
    .update(push)
    .set({ attempts: sql`${push.attempts} + 1`, lastError })
    .where(eq(push.id, id))
    .returning({ attempts: push.attempts })
  return row?.attempts ?? 1
}
