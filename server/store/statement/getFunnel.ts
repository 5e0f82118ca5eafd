import { sql, type SQL } from '../drizzle.ts'
import type { CountedRow } from '../../domain/drawFunnel.ts'
import type { Database } from '../../floor.ts'
import { inIndexOrder } from '../inIndexOrder.ts'

export type FunnelQuestion = {
  /** Days in China, both included. */
  from: string
  to: string
  cardId: string | undefined
  /** Empty: those who came without one. */
  channel: string | undefined
}

/**
 * What was counted by day, and by channel, in one look at the database: the counted days, and the events behind the mark.
 * One snapshot for all, so that an event which is being counted at this moment is seen in one of the two, never in both.
 */
export const getFunnel = (db: Database, question: FunnelQuestion): Promise<CountedRow[]> =>
  inIndexOrder(db, async (tx) => {
    const marked = await tx.execute<{ mark: number }>(
      sql`select event_id as mark from funnel_mark where id = 1`,
    )
    const mark = marked.rows[0]?.mark ?? 0
    const result = await tx.execute<CountedRow>(sql`
      select day::text, channel, ${sums(sql`sum`, sql`::bigint`)}
      from (${counted(question)} union all ${uncounted(question, mark)}) c (day, channel, opened, received, submitted, active)
      group by day, channel`)
    return result.rows
  })

const sums = (sum: SQL, type: SQL) => sql`
  ${sum}(opened)${type} as opened, ${sum}(received)${type} as received,
  ${sum}(submitted)${type} as submitted, ${sum}(active)${type} as active`

/** Every step a column, each day a row whose channel is null, and each channel one whose day is null. No cell exceeds an int. */
const pivot = (count: SQL) => sql`
  coalesce(sum(${count}) filter (where step = 'opened'), 0), coalesce(sum(${count}) filter (where step = 'received'), 0),
  coalesce(sum(${count}) filter (where step = 'submitted'), 0), coalesce(sum(${count}) filter (where step = 'active'), 0)`

const filters = ({ cardId, channel }: FunnelQuestion) => sql`
  ${cardId === undefined ? sql`` : sql`and card_id = ${cardId}`}
  ${channel === undefined ? sql`` : sql`and channel = ${channel}`}`

const counted = (question: FunnelQuestion) => sql`
  select day, channel, ${pivot(sql`count::int`)} from funnel_day
  where day between ${question.from}::date and ${question.to}::date ${filters(question)}
  group by grouping sets ((day), (channel))`

const uncounted = (question: FunnelQuestion, mark: number) => sql`
  select day, channel, ${pivot(sql`1`)} from (
    select (at at time zone 'Asia/Shanghai')::date as day, card_id, channel, step from funnel_event where id > ${mark}
  ) e
  where day between ${question.from}::date and ${question.to}::date ${filters(question)}
  group by grouping sets ((day), (channel))`
