import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

export type ChannelCounts = { channel: string; opened: number; members: number }

/** Of every channel that anybody came through: who opened it, and the members that it brought. Reads all members and days. */
export async function countByChannel(db: Queryable): Promise<ChannelCounts[]> {
  const result = await db.execute<ChannelCounts>(sql`
    with opened as (
      select channel, count from funnel_day where step = 'opened'
      union all
      select channel, count(*) from funnel_event
      where step = 'opened' and id > coalesce((select event_id from funnel_mark where id = 1), 0)
      group by channel
    ), counts as (
      select channel, count as opened, 0::bigint as members from opened
      union all
      select channel, 0, count(*) from member where channel is not null group by channel
    )
    select channel, sum(opened)::int as opened, sum(members)::int as members from counts group by channel`)
  return result.rows
}
