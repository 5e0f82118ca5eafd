import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { push } from '../schema.ts'

/** Nothing of this push is kept but that it came. */
export async function forgetPush(
  db: Queryable,
  { id, raw, at }: { id: string; raw: Buffer; at: Date },
): Promise<void> {
  await db
    .update(push)
    .set({ raw, code: null, holderIndex: null, appliedAt: at, lastError: null })
    .where(eq(push.id, id))
}
