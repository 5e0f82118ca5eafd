import { sql } from '../drizzle.ts'
import type { Database } from '../../floor.ts'
import { inIndexOrder } from '../inIndexOrder.ts'

export type DropOutQuestion = {
  step: 'received' | 'submitted'
  cardId: string | undefined
  /** Empty: those who came without one. */
  channel: string | undefined
  /** The last row of the page before, as `key` named it. */
  after: { micros: number; id: number } | undefined
  rowsMax: number
}

export type DropOutRow = {
  id: number
  openid: string
  cardId: string
  channel: string
  at: Date
  /** Her place in the list: microseconds since 1970. */
  micros: number
  /** Her last journey with this card, where there is one. */
  state: string | null
  reason: string | null
}

/**
 * Who has reached this station and none behind it, the newest first. It is told from the same rows as the funnel, so that
 * the list is as long as the funnel's difference, and stands under the same channel; whoever has deleted the card since is
 * in it. Whether she went on is asked row by row, in the list's own order, until the page is full. A journey that was
 * never named counts as hers where her own browser landed.
 */
export async function listDropOuts(
  db: Database,
  { step, cardId, channel, after, rowsMax }: DropOutQuestion,
): Promise<DropOutRow[]> {
  const behind = step === 'received' ? sql`('submitted', 'active')` : sql`('active')`
  const look = sql`
    with page as (
      select e.id, e.openid, e.card_id, e.channel, e.at from funnel_event e
      where e.step = ${sql.raw(`'${step}'`)}
        ${cardId === undefined ? sql`` : sql`and e.card_id = ${cardId}`}
        ${channel === undefined ? sql`` : sql`and e.channel = ${channel}`}
        ${after === undefined ? sql`` : sql`and (e.at, e.id) < (timestamptz 'epoch' + ${after.micros}::float8 * interval '1 microsecond', ${after.id})`}
        and (
          select true from funnel_event b where b.openid = e.openid and b.card_id = e.card_id and b.step in ${behind} limit 1
        ) is null
      order by e.at desc, e.id desc limit ${rowsMax}
    )
    select p.id, p.openid, p.card_id as "cardId", p.channel, (extract(epoch from p.at) * 1000000)::bigint as micros,
      j.state, j.reason
    from page p left join lateral (
      select a.state, a.reason from (
        (
          select state, reason, received_at from activation
          where openid = p.openid and card_id = p.card_id order by received_at desc limit 1
        )
        union all
        (
          select state, reason, received_at from activation
          where landed_by = p.openid and openid is null and card_id = p.card_id order by received_at desc limit 1
        )
      ) a order by a.received_at desc limit 1
    ) j on ${step} = 'submitted'
    order by p.at desc, p.id desc`
  const result = await inIndexOrder(db, (tx) => tx.execute<Omit<DropOutRow, 'at'>>(look))
  return result.rows.map((row) => ({ ...row, at: new Date(Math.floor(row.micros / 1000)) }))
}
