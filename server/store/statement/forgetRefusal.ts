import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** WeChat refused figures for this card while it was in nobody's hands; now it may take them again. */
export async function forgetRefusal(
  tx: Transaction,
  { cardId, code }: { cardId: string; code: string },
): Promise<void> {
  await tx.execute(sql`
    update projection set refused_at = null where card_id = ${cardId} and code = ${code} and refused_at is not null`)
}
