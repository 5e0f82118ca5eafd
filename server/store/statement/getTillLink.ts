import { and, eq, gt, isNull } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { tillLink } from '../schema/till.ts'

export type TillLinkRow = typeof tillLink.$inferSelect

/** A code that is neither withdrawn nor too old; used or not. */
export async function getTillLink(
  db: Queryable,
  { tokenIndex, now }: { tokenIndex: string; now: Date },
): Promise<TillLinkRow | undefined> {
  const [row] = await db
    .select()
    .from(tillLink)
    .where(
      and(eq(tillLink.tokenIndex, tokenIndex), isNull(tillLink.withdrawnAt), gt(tillLink.expiresAt, now)),
    )
  return row
}
