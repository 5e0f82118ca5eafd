import { sql } from 'drizzle-orm'
import type { Transaction } from '../../floor.ts'

/**
 * What a known member's new form or a later push adds. The channel is set once and kept for good. A mobile replaces the
 * one before and a unionid fills a gap, each only while it belongs to nobody else.
 */
export async function refreshMember(
  tx: Transaction,
  row: {
    id: string
    profile?: Buffer
    unionid?: string | undefined
    mobileIndex?: string | undefined
    channel?: string | undefined
  },
): Promise<void> {
  const unionid = row.unionid ?? null
  const mobileIndex = row.mobileIndex ?? null
  await tx.execute(sql`
    update member m set
      profile = coalesce(${row.profile ?? null}::bytea, m.profile),
      channel = coalesce(m.channel, ${row.channel ?? null}),
      unionid = coalesce(m.unionid, case
        when not exists (select from member o where o.unionid = ${unionid}) then ${unionid}
      end),
      mobile_index = case
        when ${mobileIndex}::text is not null
          and not exists (select from member o where o.mobile_index = ${mobileIndex} and o.id <> m.id)
        then ${mobileIndex} else m.mobile_index
      end
    where m.id = ${row.id}`)
}
