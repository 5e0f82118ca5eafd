import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/**
 * What a known member's new form or a later push adds. The channel is set once and kept for good. A mobile replaces the
 * one before and a unionid fills a gap, each only while it belongs to nobody else. Where nothing is new nothing changes,
 * and nobody is told.
 */
export async function refreshMember(
  tx: Transaction,
  row: {
    id: string
    profile?: Buffer
    unionid?: string | undefined
    mobileIndex?: string | undefined
    channel?: string | undefined
    birthdayIndex?: string | undefined
    at: Date
  },
): Promise<void> {
  const unionid = row.unionid ?? null
  const mobileIndex = row.mobileIndex ?? null
  const channel = row.channel ?? null
  const profile = row.profile ?? null
  const isFree = sql`(
    ${mobileIndex}::text is not null
    and not exists (select from member o where o.mobile_index = ${mobileIndex} and o.id <> m.id)
  )`
  await tx.execute(sql`
    with refreshed as (
      update member m set
        revision = m.revision + 1,
        birthday_index = coalesce(${row.birthdayIndex ?? null}, m.birthday_index),
        profile = coalesce(${profile}::bytea, m.profile),
        channel = coalesce(m.channel, ${channel}),
        unionid = coalesce(m.unionid, case
          when not exists (select from member o where o.unionid = ${unionid}) then ${unionid}
        end),
        mobile_index = case when ${isFree} then ${mobileIndex} else m.mobile_index end,
        mobile_proven = m.mobile_proven or ${isFree}
      where m.id = ${row.id} and (
        ${profile}::bytea is not null
        or (m.channel is null and ${channel}::text is not null)
        or (m.unionid is null and ${unionid}::text is not null)
      )
      returning m.id
    )
    insert into member_change (member_id, kind, at)
    select id, 'member.updated', ${row.at.toISOString()}::timestamptz from refreshed`)
}
