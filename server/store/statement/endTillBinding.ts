import { and, eq, isNull } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staffSession } from '../schema/staff.ts'
import { tillBinding, tillLink } from '../schema/till.ts'

/**
 * Her WeChat is no till any more: what it has opened is over at once, and codes that were not used yet open nothing. True where
 * there was one.
 */
export async function endTillBinding(
  db: Queryable,
  { staffId, by, at }: { staffId: string; by?: string; at: Date },
): Promise<boolean> {
  const ended = await db
    .update(tillBinding)
    .set({ unboundAt: at, unboundBy: by ?? null })
    .where(and(eq(tillBinding.staffId, staffId), isNull(tillBinding.unboundAt)))
    .returning({ id: tillBinding.id })
  await db
    .update(tillLink)
    .set({ withdrawnAt: at })
    .where(and(eq(tillLink.staffId, staffId), isNull(tillLink.usedAt), isNull(tillLink.withdrawnAt)))
  await db.delete(staffSession).where(and(eq(staffSession.userId, staffId), eq(staffSession.scope, 'till')))
  return ended.length > 0
}
