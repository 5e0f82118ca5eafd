import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** Whether a card's holder has left; `codeAfter`: what stands in place of its code since. */
export async function isErasedCard(
  db: Queryable,
  { cardId, codeAfter }: { cardId: string; codeAfter: string },
): Promise<boolean> {
  const result = await db.execute(sql`select from holding where card_id = ${cardId} and code = ${codeAfter}`)
  return (result.rowCount ?? 0) > 0
}
