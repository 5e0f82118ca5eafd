import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { telling } from '../schema/ledger.ts'

/** Whether WeChat is about to be told of a member's figures, with a message for her. */
export async function isTellingWaiting(db: Queryable, memberId: string): Promise<boolean> {
  const rows = await db
    .select({ revision: telling.revision })
    .from(telling)
    .where(eq(telling.memberId, memberId))
  return rows.length > 0
}
