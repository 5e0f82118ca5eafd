import { sql } from '../drizzle.ts'
import type { Candidate } from '../../domain/planActivation.ts'
import type { Transaction } from '../../floor.ts'

type Row = Omit<Candidate, 'joinedAt'> & { joinedAt: string }

/** Every member who may be this person, and by what: this very card, any card of the openid, the unionid, the mobile that WeChat verified. */
export async function listCandidates(
  tx: Transaction,
  person: {
    cardId: string
    code: string
    openid: string
    unionid: string | undefined
    mobileIndex: string | undefined
  },
): Promise<Candidate[]> {
  const result = await tx.execute<Row>(sql`
    select
      m.id as "memberId", m.status, m.joined_at as "joinedAt",
      exists (
        select from holding h where h.member_id = m.id and h.card_id = ${person.cardId} and h.code = ${person.code}
          and h.openid = ${person.openid}
      ) as "byCard",
      exists (select from holding h where h.member_id = m.id and h.openid = ${person.openid}) as "byOpenid",
      coalesce(m.unionid = ${person.unionid ?? null}, false) as "byUnionid",
      coalesce(m.mobile_index = ${person.mobileIndex ?? null} and m.mobile_proven, false) as "byMobile"
    from member m
    where m.unionid = ${person.unionid ?? null}
      or (m.mobile_index = ${person.mobileIndex ?? null} and m.mobile_proven)
      or m.id in (select h.member_id from holding h where h.openid = ${person.openid})`)
  return result.rows.map((row) => ({ ...row, joinedAt: new Date(row.joinedAt) }))
}
