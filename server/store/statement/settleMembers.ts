import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { tellingSql } from '../changes.ts'
import { dueLevelSql, type DueLevels } from './dueLevelSql.ts'

/** Nobody else posts to these members until the transaction ends. One order for all, so that no two wait for each other. */
export async function lockMembers(tx: Transaction, ids: string[]): Promise<void> {
  await tx.execute(sql`
    select from member where id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json)) order by id for update`)
}

/**
 * Puts locked members into the level that is due to them, and tells those who follow them. Their sums are read anew: since
 * they were looked at, somebody may have earned something. Resolves to how many it changed.
 */
export async function settleMembers(
  tx: Transaction,
  { ids, at, ...rules }: DueLevels & { ids: string[]; at: Date },
): Promise<number> {
  const when = sql`${at.toISOString()}::timestamptz`
  const result = await tx.execute<{ changed: number }>(sql`
    with standing as (
      select m.id, due.id as due from member m ${dueLevelSql(rules)}
      where m.id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json))
    ), moved as (
      update member set level = s.due, level_since = ${when} from standing s
      where member.id = s.id and member.status = 'active' and member.level is distinct from s.due
      returning member.id, member.level
    ), noted as (
      insert into member_change (member_id, kind, subject, at) select id, 'level.changed', level, ${when} from moved
    ), told as (
      select ${tellingSql(sql`(
        select json_agg(topic) from (
          select 'member:' || moved.id as topic union select 'openid:' || openid from holding where member_id = moved.id
        ) topics
      )`)} from moved
    )
    select (select count(*) from moved)::int as changed, (select count(*) from told),
      case when exists (select from moved) then ${tellingSql('["changes"]')} end`)
  return result.rows[0]?.changed ?? 0
}
