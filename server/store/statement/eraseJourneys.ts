import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import type { ErasedCard } from './eraseCards.ts'

/**
 * Her journeys stay, for the funnel's sake, without what she answered and without her. One that was still under way ends, for the
 * membership that it led to is over; what has landed since she left is another beginning and stays as it is.
 */
export async function eraseJourneys(
  tx: Transaction,
  erased: { memberId: string; openids: string[]; until: Date; name: string; cards: ErasedCard[]; at: Date },
): Promise<void> {
  const codes = JSON.stringify(erased.cards)
  const openids = JSON.stringify(erased.openids)
  const isHers = (name: string) =>
    sql`a.${sql.identifier(name)} in (select json_array_elements_text(${openids}::json))`
  const without = (name: string) =>
    sql`case when ${isHers(name)} or a.member_id = ${erased.memberId} and a.${sql.identifier(name)} is not null
      then ${erased.name} else a.${sql.identifier(name)} end`
  await tx.execute(sql`
    update activation a set
      answers = null, ticket = null, encrypt_code = null, last_error = null,
      openid = ${without('openid')}, openid_hint = ${without('openid_hint')}, landed_by = ${without('landed_by')},
      code = coalesce((
        select c."codeAfter" from json_to_recordset(${codes}::json) as c("cardId" text, code text, "codeAfter" text)
        where c."cardId" = a.card_id and c.code = a.code
      ), case when a.code is not null then ${erased.name} end),
      state = case when a.ended_at is null then 'refused' else a.state end,
      reason = case when a.ended_at is null then 'member_blocked' else a.reason end,
      ended_at = coalesce(a.ended_at, ${erased.at.toISOString()}::timestamptz)
    where a.received_at <= ${erased.until.toISOString()}::timestamptz
      and (a.member_id = ${erased.memberId} or ${isHers('openid')} or (a.openid is null and ${isHers('landed_by')}))`)
  // Somebody else's journey may carry hers as the hint of a shared link.
  await tx.execute(sql`
    update activation a set
      openid_hint = case when ${isHers('openid_hint')} then null else a.openid_hint end,
      landed_by = case when ${isHers('landed_by')} then null else a.landed_by end
    where a.received_at <= ${erased.until.toISOString()}::timestamptz
      and (${isHers('openid_hint')} or ${isHers('landed_by')})`)
}
