import { and, eq } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { holding } from '../schema.ts'

/** The restored card hangs on its old member again. Whether WeChat shows it as active is unknown until it has been told. */
export async function restoreHolding(
  tx: Transaction,
  { cardId, code, memberId }: { cardId: string; code: string; memberId: string },
): Promise<void> {
  await tx
    .update(holding)
    .set({ memberId, activatedAt: null })
    .where(and(eq(holding.cardId, cardId), eq(holding.code, code)))
}
