import { sql } from '../drizzle.ts'
import type { ActivationForm } from '../../../shared/card.ts'
import type { Queryable } from '../../floor.ts'

/** The form of a card that a member has or had: of the one named, else of the default one, else of the one she took last. */
export async function getHeldForm(
  db: Queryable,
  { memberId, cardId }: { memberId: string; cardId: string | undefined },
): Promise<ActivationForm | null> {
  const result = await db.execute<{ form: ActivationForm | null }>(sql`
    select c.form from holding h join card c on c.card_id = h.card_id
    where h.member_id = ${memberId}
    order by c.card_id = ${cardId ?? null} desc nulls last, c.is_default desc, h.created_at desc
    limit 1`)
  return result.rows[0]?.form ?? null
}
