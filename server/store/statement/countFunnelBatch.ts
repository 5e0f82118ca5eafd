import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { funnelDay, funnelEvent, funnelMark } from '../schema/funnel.ts'

/**
 * Add the next events to their days and move the mark behind them, in one statement: a count without its mark, or a mark
 * without its count, can never be. The caller holds the mark and knows that no event up to `upTo` is still to come.
 * In order, so that the cells of one card lie together. Resolves to where the mark stands now.
 */
export async function countFunnelBatch(
  tx: Transaction,
  { mark, upTo, rowsMax }: { mark: number; upTo: number; rowsMax: number },
): Promise<number> {
  const result = await tx.execute<{ eventId: number }>(sql`
    with batch as materialized (
      select id, (at at time zone 'Asia/Shanghai')::date as day, card_id, channel, step from ${funnelEvent}
      where id > ${mark} and id <= ${upTo} order by id limit ${rowsMax}
    ), counted as (
      insert into ${funnelDay} as d (day, card_id, channel, step, count)
      select day, card_id, channel, step, count(*) from batch group by day, card_id, channel, step
      order by day, card_id, channel, step
      on conflict (day, card_id, channel, step) do update set count = d.count + excluded.count
    )
    update ${funnelMark} set event_id = case
      when (select count(*) from batch) < ${rowsMax} then ${upTo}::bigint else (select max(id) from batch)
    end
    where id = 1 returning event_id as "eventId"`)
  return result.rows[0]?.eventId ?? mark
}
