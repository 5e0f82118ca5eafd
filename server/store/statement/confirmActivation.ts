import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { tellingSql } from '../changes.ts'
import { activatedSql, type ToldAtActivation } from './activatedSql.ts'
import { stationSql } from './recordStation.ts'

/**
 * WeChat has it. The card is active, the journey has ended, its secrets go, the funnel counts her, and whoever waits is
 * told: one statement, and therefore one transaction and one round trip. An ended journey stays as it ended.
 */
export async function confirmActivation(
  db: Queryable,
  { id, endedAt, topics, told }: { id: string; endedAt: Date; topics: string[]; told: ToldAtActivation },
): Promise<void> {
  const at = endedAt.toISOString()
  await db.execute(sql`
    with ended as (
      update activation
      set state = 'confirmed', ended_at = ${at}, ticket = null, encrypt_code = null, last_error = null
      where id = ${id} and ended_at is null
      returning card_id, code, openid, channel
    ), active as (
      update holding h set activated_at = ${at}
      from ended where h.card_id = ended.card_id and h.code = ended.code
      returning h.card_id, h.code, h.member_id
    ), ${activatedSql(told, endedAt)}, counted as (
      ${stationSql(sql`
        select card_id, openid, 'active' as step, channel, ${at}::timestamptz as at from ended where openid is not null`)}
    )
    select ${tellingSql(JSON.stringify(topics))}, (select jobs from figures)`)
}
