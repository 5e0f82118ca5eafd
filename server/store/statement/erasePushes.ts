import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import type { ErasedCard } from './eraseCards.ts'

/**
 * What WeChat told of her is emptied; that it told something, and when, stays. Of other cards of hers only what has taken effect:
 * she may be joining anew. `raw`: a push that says nothing.
 */
export async function erasePushes(
  tx: Transaction,
  erased: { cards: ErasedCard[]; holderIndexes: string[]; raw: Buffer; at: Date },
): Promise<void> {
  await tx.execute(sql`
    with card as (
      select "cardId" as card_id, code from json_to_recordset(${JSON.stringify(erased.cards)}::json) as c("cardId" text, code text)
    ), hers as (
      select p.id from push p join card using (card_id, code)
      union
      select p.id from push p
      where p.holder_index in (select json_array_elements_text(${JSON.stringify(erased.holderIndexes)}::json))
        and p.applied_at is not null
    )
    update push p set
      raw = ${erased.raw}::bytea, code = null, holder_index = null, applied_at = coalesce(p.applied_at, ${erased.at.toISOString()}::timestamptz)
    from hers where p.id = hers.id`)
}
