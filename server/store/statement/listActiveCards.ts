import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** A card to be compared, and whether a difference of it stands among the problems. */
export type ActiveCard = { cardId: string; code: string; hasProblem?: boolean }

/** Members' cards that are active and in their hands, in the order of card and code, from behind `after` on. */
export async function listActiveCards(
  db: Queryable,
  after: { cardId: string; code: string } | undefined,
  rowsMax: number,
): Promise<ActiveCard[]> {
  const result = await db.execute<ActiveCard>(sql`
    select h.card_id as "cardId", h.code, p.id is not null as "hasProblem"
    from (
      select card_id, code from holding
      where (card_id, code) > (${after?.cardId ?? ''}, ${after?.code ?? ''})
        and member_id is not null and activated_at is not null and invalidated_at is null
        and (deleted_at is null or received_at > deleted_at)
      order by card_id, code limit ${rowsMax}
    ) h
    left join problem p
      on p.kind = 'difference' and p.subject = h.card_id || ':' || h.code and p.settled_at is null
    order by h.card_id, h.code`)
  return result.rows
}
