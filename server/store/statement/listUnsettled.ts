import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { dueLevelSql, type DueLevels } from './dueLevelSql.ts'

export type UnsettledSlice = {
  /** The slice's last `seq`; nothing where there are no more members. */
  last: number | null
  /** Whose level is not the one that is due. */
  wrong: string[]
  /** Whose card in WeChat shows another level, or shows it in another field, than is due. */
  untold: string[]
}

/**
 * The next members by `seq`, and what is not right about their levels. `field`: which of the card's own figures shows
 * the level, 1 to 3; 0: none does.
 */
export async function listUnsettled(
  db: Queryable,
  { after, limit, field, ...rules }: DueLevels & { after: number; limit: number; field: number },
): Promise<UnsettledSlice> {
  const result = await db.execute<UnsettledSlice>(sql`
    with m as materialized (
      select id, seq, level, status, card_state from member where seq > ${after} order by seq limit ${limit}
    ), standing as (
      select m.*, due.id as due, due.shown from m ${dueLevelSql(rules)}
      where m.status = 'active'
    )
    select
      (select max(seq) from m) as last,
      coalesce((select json_agg(id order by id) from standing where level is distinct from due), '[]') as wrong,
      coalesce((
        select json_agg(distinct s.id)
        from standing s
        join holding h on h.member_id = s.id
        join projection p on p.card_id = h.card_id and p.code = h.code
        join card c on c.card_id = h.card_id
        cross join lateral (
          select case when ${field} > 0 and (
            c.template -> 'customFields' is null or jsonb_typeof(c.template -> 'customFields' -> (${field} - 1)) = 'object'
          ) then s.shown end as shown
        ) f
        where s.card_state = 'active' and h.activated_at is not null and h.invalidated_at is null
          and (h.deleted_at is null or h.received_at > h.deleted_at) and p.refused_at is null
          and (p.level, case when p.level is null then 0 else p.level_field end)
            is distinct from (f.shown, case when f.shown is null then 0 else ${field} end)
      ), '[]') as untold`)
  return result.rows[0] ?? { last: null, wrong: [], untold: [] }
}
