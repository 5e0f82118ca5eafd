import { sql } from '../drizzle.ts'
import type { activationStates } from '../../../shared/activation.ts'
import type { Queryable } from '../../floor.ts'

export type MemberJourneyRow = {
  id: string
  cardTitle: string | null
  state: (typeof activationStates)[number]
  reason: string | null
  channel: string | null
  receivedAt: Date
  endedAt: Date | null
  attempts: number
}

/** The latest journeys of these openids; those that ended as another member's are not among them. */
export async function listMemberJourneys(
  db: Queryable,
  { memberId, openids, rowsMax }: { memberId: string; openids: string[]; rowsMax: number },
): Promise<MemberJourneyRow[]> {
  const result = await db.execute<
    Omit<MemberJourneyRow, 'receivedAt' | 'endedAt'> & { receivedAt: string; endedAt: string | null }
  >(sql`
    select a.id, c.template ->> 'title' as "cardTitle", a.state, a.reason, a.channel, a.attempts,
      a.received_at as "receivedAt", a.ended_at as "endedAt"
    from json_array_elements_text(${JSON.stringify(openids)}::json) openid
    join activation a on a.openid = openid
    left join card c on c.card_id = a.card_id
    where a.member_id is null or a.member_id = ${memberId}
    order by a.received_at desc, a.id limit ${rowsMax}`)
  return result.rows.map((row) => ({
    ...row,
    receivedAt: new Date(row.receivedAt),
    endedAt: row.endedAt === null ? null : new Date(row.endedAt),
  }))
}
