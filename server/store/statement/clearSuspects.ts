import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

type Card = { cardId: string; code: string }

/** These were looked at again. Resolves to those that nobody else has cleared meanwhile. */
export async function clearSuspects(db: Queryable, runId: string, cards: Card[]): Promise<Card[]> {
  const result = await db.execute<Card>(sql`
    delete from reconciliation_suspect s
    using jsonb_to_recordset(${JSON.stringify(cards.map(({ cardId, code }) => ({ card_id: cardId, code })))}::jsonb) c (card_id text, code text)
    where s.run_id = ${runId} and s.card_id = c.card_id and s.code = c.code
    returning s.card_id as "cardId", s.code`)
  return result.rows
}
