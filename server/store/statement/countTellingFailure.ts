import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * WeChat could not be told of a card's figures. `refusedAt`: it never will be. Resolves to how often in a row it failed.
 */
export async function countTellingFailure(
  db: Queryable,
  row: { cardId: string; code: string; lastError: string; refusedAt: Date | null; at: Date },
): Promise<number> {
  const result = await db.execute<{ failures: number }>(sql`
    insert into projection as p (card_id, code, points, told_at, failures, last_error, refused_at)
    values (${row.cardId}, ${row.code}, -1, ${row.at.toISOString()}, 1, ${row.lastError}, ${row.refusedAt?.toISOString() ?? null})
    on conflict (card_id, code) do update set
      failures = p.failures + 1, last_error = excluded.last_error, refused_at = excluded.refused_at
    returning failures`)
  return result.rows[0]?.failures ?? 1
}
