import { sql } from '../drizzle.ts'
import type { CardState } from '../../../shared/member.ts'
import type { FoundBy } from '../../../shared/console/till.ts'
import type { HoldingFacts } from '../../domain/holdingStatus.ts'
import type { Queryable } from '../../floor.ts'

export type TillCard = HoldingFacts & { cardId: string; activatedAt: Date | null }

export type TillMemberRow = {
  id: string
  memberNo: string
  foundBy: FoundBy
  profile: Buffer | null
  points: number
  balance: number
  level: string | null
  status: 'active' | 'left'
  cardState: CardState
  cards: TillCard[]
}

export type TillQuestion = {
  /** Spellings of a member's number. */
  numbers: string[]
  mobileIndex: string | undefined
  /** The token of a phone's last digits in the blind index. */
  tail: bigint | undefined
  /** Whose card was read. */
  ids: string[]
  rowsMax: number
}

type Row = Omit<TillMemberRow, 'cards'> & {
  cards: (Record<'receivedAt' | 'deletedAt' | 'invalidatedAt' | 'activatedAt', string | null> & {
    cardId: string
  })[]
}

/** Whoever fits, each once by the surest of the ways she was found, the newest first; with her cards, the newest first. */
export async function listTillMembers(db: Queryable, asked: TillQuestion): Promise<TillMemberRow[]> {
  const result = await db.execute<Row>(sql`
    with found as (
      select id, 'memberNo' as by, 1 as rank from member where member_no = any (${sql.param(asked.numbers)}::text[])
      union all select unnest(${sql.param(asked.ids)}::uuid[]), 'code', 2
      union all select id, 'mobile', 3 from member where mobile_index = ${asked.mobileIndex ?? null}
      union all select * from (
        select m.id, 'tail', 4 from member_token t join member m on m.seq = t.seq
        where t.token = ${asked.tail ?? null}::bigint order by t.seq desc limit ${asked.rowsMax}
      ) tails
    ), once as (
      select distinct on (id) id, by, rank from found order by id, rank
    )
    select
      m.id, m.member_no as "memberNo", o.by as "foundBy", m.profile, m.points, m.balance, m.level, m.status,
      m.card_state as "cardState",
      (
        select coalesce(json_agg(json_build_object(
          'cardId', h.card_id, 'receivedAt', h.received_at, 'deletedAt', h.deleted_at, 'invalidatedAt', h.invalidated_at,
          'activatedAt', h.activated_at
        ) order by h.received_at desc nulls last, h.code), '[]')
        from holding h where h.member_id = m.id
      ) as cards
    from once o join member m using (id)
    order by o.rank, m.seq desc
    limit ${asked.rowsMax}`)
  return result.rows.map((row) => ({ ...row, cards: row.cards.map(cardOf) }))
}

const dateOf = (text: string | null) => (text === null ? null : new Date(text))

const cardOf = ({ cardId, ...facts }: Row['cards'][number]): TillCard => ({
  cardId,
  receivedAt: dateOf(facts.receivedAt),
  deletedAt: dateOf(facts.deletedAt),
  invalidatedAt: dateOf(facts.invalidatedAt),
  activatedAt: dateOf(facts.activatedAt),
})
