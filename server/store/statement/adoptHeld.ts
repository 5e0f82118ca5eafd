import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * WeChat shows a card in somebody's hands that we held for deleted or over: it is hers, as of `at` (whole seconds). Whatever
 * ended it here was not so.
 */
export async function adoptHeld(
  db: Queryable,
  row: { cardId: string; code: string; at: Date },
): Promise<void> {
  const at = row.at.toISOString()
  await db.execute(sql`
    update holding set invalidated_at = null, received_at = greatest(received_at, ${at}::timestamptz, deleted_at + interval '1 millisecond')
    where card_id = ${row.cardId} and code = ${row.code}`)
}
