import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/**
 * What is over without anybody having said so: a review that begins anew or went well, a stock that was filled since, a
 * push that took effect after all, a telling that WeChat refuses by now, and what belongs to a card that it no longer has. Resolves to how many there were.
 */
export async function settlePassedProblems(db: Queryable, at: Date): Promise<number> {
  const when = at.toISOString()
  const result = await db.execute(sql`
    update problem p set settled_at = ${when}, settled_by = 'system'
    where p.settled_at is null and case p.kind
      when 'review_refused' then exists (
        select from card c where c.card_id = p.subject and c.status <> 'CARD_STATUS_VERIFY_FAIL'
      )
      when 'stock_low' then exists (
        select from card c
        where c.card_id = p.subject
          and (c.status = 'CARD_STATUS_DELETE' or (c.template ->> 'quantity')::int > (p.detail ->> 'quantity')::int)
      )
      when 'telling_late' then exists (
        select from projection j
        where j.card_id = p.card_id and j.code = split_part(p.subject, ':', 2) and j.refused_at is not null
      )
      when 'push_failed' then exists (
        select from push u where u.id = p.subject::uuid and u.applied_at is not null and u.last_error is null
      )
      else false
    end`)
  return result.rowCount ?? 0
}
