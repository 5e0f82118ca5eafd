import { and, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { telling } from '../schema/ledger.ts'

/** WeChat has it. Whatever was posted meanwhile stays intended. */
export async function endTelling(
  db: Queryable,
  { memberId, revision }: { memberId: string; revision: number },
): Promise<void> {
  await db.delete(telling).where(and(eq(telling.memberId, memberId), eq(telling.revision, revision)))
}
