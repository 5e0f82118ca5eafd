import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** How many cards a member holds: neither deleted nor over. The same decision as domain/holdingStatus.ts. */
export async function countUsableCards(db: Queryable, memberId: string): Promise<number> {
  const result = await db.execute<{ cards: number }>(sql`
    select count(*)::int as cards from holding
    where member_id = ${memberId} and invalidated_at is null and (deleted_at is null or received_at > deleted_at)`)
  return result.rows[0]?.cards ?? 0
}
