import { and, eq, gt, isNull } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { tillLink } from '../schema/till.ts'
import type { TillLinkRow } from './getTillLink.ts'

/**
 * Use a code up for one WeChat. The row stays locked until the transaction ends: of two phones at the same time the second
 * waits, and then finds nothing, unless the first was rolled back.
 */
export async function useTillLink(
  tx: Transaction,
  { tokenIndex, openid, now }: { tokenIndex: string; openid: string; now: Date },
): Promise<TillLinkRow | undefined> {
  const [row] = await tx
    .update(tillLink)
    .set({ usedAt: now, usedBy: openid })
    .where(
      and(
        eq(tillLink.tokenIndex, tokenIndex),
        isNull(tillLink.usedAt),
        isNull(tillLink.withdrawnAt),
        gt(tillLink.expiresAt, now),
      ),
    )
    .returning()
  return row
}
