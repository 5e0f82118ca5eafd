import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** WeChat refused to take figures for this card; it is asked again. */
export async function forgetTellingRefusal(
  db: Queryable,
  { cardId, code }: { cardId: string; code: string },
): Promise<void> {
  await db.execute(sql`
    update projection set refused_at = null where card_id = ${cardId} and code = ${code} and refused_at is not null`)
}
