import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import type { ErasedCard } from './eraseCards.ts'

/**
 * Whatever else names her or her cards: her steps in the funnel are kept as nobody's, problems about her are over, and what her
 * cards showed, who signed in, and cards that never became a membership are forgotten. `name`: what stands in her place.
 */
export async function eraseTraces(
  tx: Transaction,
  erased: { memberId: string; openids: string[]; until: Date; name: string; cards: ErasedCard[]; at: Date },
): Promise<void> {
  const { memberId, name } = erased
  const at = erased.at.toISOString()
  const openids = sql`(select json_array_elements_text(${JSON.stringify(erased.openids)}::json))`
  const isHerCard = (
    table: string,
  ) => sql`(${sql.identifier(table)}.card_id, ${sql.identifier(table)}.code) in (
    select "cardId", code from json_to_recordset(${JSON.stringify(erased.cards)}::json) as c("cardId" text, code text)
  )`
  await tx.execute(sql`
    with steps as (
      update funnel_event set openid = ${name}
      where openid in ${openids} and at <= ${erased.until.toISOString()}::timestamptz
    ), sign_ins as (
      delete from oauth_code where openid in ${openids}
    ), shown as (
      delete from projection where ${isHerCard('projection')}
    ), faces as (
      delete from holding_face where ${isHerCard('holding_face')}
    ), suspects as (
      delete from reconciliation_suspect where ${isHerCard('reconciliation_suspect')}
    ), ended as (
      delete from invalidation where ${isHerCard('invalidation')} or invalidation.member_id = ${memberId}
    ), never_hers as (
      delete from holding where openid in ${openids} and member_id is null and created_at <= ${erased.until.toISOString()}::timestamptz
    )
    update problem set
      subject = ${name}, detail = '{}', settled_at = coalesce(settled_at, ${at}::timestamptz),
      settled_by = coalesce(settled_by, 'system')
    where member_id = ${memberId} or subject in (
      select "cardId" || ':' || code from json_to_recordset(${JSON.stringify(erased.cards)}::json) as c("cardId" text, code text)
    )`)
}
