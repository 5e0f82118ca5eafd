import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

export type MemberEventRow = {
  id: string
  event: string
  cardId: string
  code: string
  sentAt: Date
  receivedAt: Date
  appliedAt: Date | null
  /** It could not be applied for good. */
  hasFailed: boolean
}

/** What WeChat has pushed about these cards, the latest first; each card's range of the index is read as far as the page needs. */
export async function listMemberEvents(
  db: Queryable,
  asked: {
    cards: { cardId: string; code: string }[]
    after: { seconds: number; id: string } | undefined
    rowsMax: number
  },
): Promise<MemberEventRow[]> {
  const { cards, after, rowsMax } = asked
  const wanted = JSON.stringify(cards.map(({ cardId, code }) => ({ card_id: cardId, code })))
  const behind = after
    ? sql`and (p.sent_at, p.id) < (to_timestamp(${after.seconds}), ${after.id}::uuid)`
    : sql``
  const result = await db.execute<
    Omit<MemberEventRow, 'sentAt' | 'receivedAt' | 'appliedAt'> & {
      sentAt: string
      receivedAt: string
      appliedAt: string | null
    }
  >(sql`
    select e.id, e.event, e.card_id as "cardId", e.code, e.sent_at as "sentAt", e.received_at as "receivedAt",
      e.applied_at as "appliedAt", e.applied_at is not null and e.last_error is not null as "hasFailed"
    from json_to_recordset(${wanted}::json) as c(card_id text, code text)
    cross join lateral (
      select p.* from push p where p.card_id = c.card_id and p.code = c.code ${behind}
      order by p.sent_at desc, p.id desc limit ${rowsMax}
    ) e
    order by e.sent_at desc, e.id desc limit ${rowsMax}`)
  const dated = (text: string) => new Date(text)
  return result.rows.map((row) => ({
    ...row,
    sentAt: dated(row.sentAt),
    receivedAt: dated(row.receivedAt),
    appliedAt: row.appliedAt === null ? null : dated(row.appliedAt),
  }))
}
