import { desc, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { consent } from '../schema.ts'

export type ConsentRow = typeof consent.$inferSelect

/** What a member agreed to, the latest first. */
export async function listMemberConsents(
  db: Queryable,
  memberId: string,
  rowsMax: number,
): Promise<ConsentRow[]> {
  return db
    .select()
    .from(consent)
    .where(eq(consent.memberId, memberId))
    .orderBy(desc(consent.givenAt), consent.id)
    .limit(rowsMax)
}
