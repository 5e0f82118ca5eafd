import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { tellingSql } from '../changes.ts'

/** A member's level as it is by now; what follows her is told only where it changed. True where it did. */
export async function changeLevel(
  tx: Transaction,
  { memberId, level, at }: { memberId: string; level: string | null; at: Date },
): Promise<boolean> {
  const when = at.toISOString()
  const result = await tx.execute<{ changed: number }>(sql`
    with moved as (
      update member set level = ${level}, level_since = ${when}
      where id = ${memberId} and level is distinct from ${level} and status = 'active'
      returning id
    ), noted as (
      insert into member_change (member_id, kind, subject, at) select id, 'level.changed', ${level}, ${when} from moved
    )
    select count(*)::int as changed, ${tellingSql(sql`(
      select json_agg(topic) from (
        select ${`member:${memberId}`}::text as topic union select 'changes'
        union select 'openid:' || openid from holding where member_id = ${memberId}
      ) topics
    )`)} from moved having count(*) > 0`)
  return (result.rows[0]?.changed ?? 0) > 0
}
