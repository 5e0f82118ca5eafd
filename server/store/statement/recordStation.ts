import { sql, type SQL } from '../drizzle.ts'
import type { Step } from '../../../shared/console/funnel.ts'
import type { Queryable } from '../../floor.ts'

export type Station = {
  cardId: string
  openid: string
  step: Step
  /** The channel of this step itself, where it has one. */
  channel: string | undefined
  /** When it happened: WeChat's time where it has told one, however late it told. */
  at: Date
}

/**
 * She has reached a station with this card; the first time alone counts. A step belongs to the channel that brought her
 * to the card: that of her first known step with one, else its own, else that of the card she holds.
 * Asked for before it is inserted, so that a second visit neither writes nor spends an id; `on conflict` is for two at once.
 */
export async function recordStation(db: Queryable, station: Station): Promise<void> {
  await db.execute(stationSql(stationRow(station)))
}

const stationRow = ({ cardId, openid, step, channel, at }: Station) => sql`
  select ${cardId}::text as card_id, ${openid}::text as openid, ${step}::text as step,
    ${channel ?? ''}::text as channel, ${at.toISOString()}::timestamptz as at`

/** The same as a piece of a statement. `reached`: a query of card_id, openid, step, channel and at, one row a station. */
export const stationSql = (reached: SQL): SQL => sql`
  insert into funnel_event (card_id, openid, step, channel, at)
  select r.card_id, r.openid, r.step, coalesce(
    (
      select e.channel from funnel_event e
      where e.openid = r.openid and e.card_id = r.card_id and e.channel <> '' order by e.id limit 1
    ),
    nullif(r.channel, ''),
    (
      select h.channel from holding h
      where h.openid = r.openid and h.card_id = r.card_id and h.channel <> '' order by h.created_at limit 1
    ),
    ''
  ), r.at
  from (${reached}) r
  where not exists (
    select from funnel_event e where e.openid = r.openid and e.card_id = r.card_id and e.step = r.step
  )
  on conflict (openid, card_id, step) do nothing`
