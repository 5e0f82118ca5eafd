import { sql, type SQL } from '../drizzle.ts'
import type { ProblemKind } from '../../../shared/console/problem.ts'
import type { Queryable } from '../../floor.ts'

export type ProblemQuestion = {
  state: 'open' | 'settled'
  /** Of these kinds; undefined: of any. */
  kinds: ProblemKind[] | undefined
  /** The last row of the page before. */
  after: { micros: number; id: number } | undefined
  rowsMax: number
}

/** A problem, and what is known now of what it is about. */
export type ProblemRow = {
  id: number
  kind: ProblemKind
  subject: string
  memberId: string | null
  memberNo: string | null
  cardId: string | null
  cardTitle: string | null
  detail: Record<string, unknown>
  times: number
  firstAt: Date
  lastAt: Date
  settledAt: Date | null
  settledBy: string | null
  settledByName: string | null
  note: string | null
  /** Its place in the list: microseconds since 1970. */
  micros: number
  openid: string | null
  refuseReason: string | null
  journeyState: string | null
  journeyReason: string | null
  event: string | null
  attempts: number | null
  lastError: string | null
}

/** Problems, what happened last first, or what was settled last; a page by key. */
export async function listProblems(db: Queryable, question: ProblemQuestion): Promise<ProblemRow[]> {
  const { state, kinds, after, rowsMax } = question
  const place = sql.raw(state === 'open' ? 'p.last_at' : 'p.settled_at')
  const where = sql`p.settled_at ${sql.raw(state === 'open' ? 'is null' : 'is not null')}
    ${kinds === undefined ? sql`` : sql`and p.kind in (select jsonb_array_elements_text(${JSON.stringify(kinds)}::jsonb))`}
    ${after === undefined ? sql`` : sql`and (${place}, p.id) < (timestamptz 'epoch' + ${after.micros}::float8 * interval '1 microsecond', ${after.id})`}`
  return rowsWhere(db, where, sql`order by ${place} desc, p.id desc limit ${rowsMax}`)
}

/** One problem, open or settled. */
export async function getProblem(db: Queryable, id: number): Promise<ProblemRow | undefined> {
  return (await rowsWhere(db, sql`p.id = ${id}`, sql``))[0]
}

const time = sql.raw('coalesce(p.settled_at, p.last_at)')

async function rowsWhere(db: Queryable, where: SQL, order: SQL): Promise<ProblemRow[]> {
  const result = await db.execute<ProblemRow>(sql`
    with page as (select p.* from problem p where ${where} ${order})
    select
      p.id, p.kind, p.subject, p.member_id as "memberId", m.member_no as "memberNo", p.card_id as "cardId",
      c.template ->> 'title' as "cardTitle", p.detail, p.times, p.first_at as "firstAt", p.last_at as "lastAt",
      p.settled_at as "settledAt", p.settled_by as "settledBy", s.name as "settledByName", p.note,
      (extract(epoch from ${time}) * 1000000)::bigint as micros,
      coalesce(h.openid, a.openid, a.landed_by, a.openid_hint) as openid, c.refuse_reason as "refuseReason",
      a.state as "journeyState", a.reason as "journeyReason", u.event,
      coalesce(a.attempts, u.attempts, j.failures) as attempts,
      coalesce(a.last_error, u.last_error, j.last_error) as "lastError"
    from page p
    left join member m on m.id = p.member_id
    left join card c on c.card_id = p.card_id
    left join activation a on a.id = case when p.kind in ('journey_stuck', 'journey_refused') then p.subject::uuid end
    left join push u on u.id = case when p.kind = 'push_failed' then p.subject::uuid end
    left join holding h on h.card_id = p.card_id
      and h.code = case when p.kind in ('telling_late', 'telling_refused', 'difference', 'activated_unknown') then split_part(p.subject, ':', 2) end
    left join projection j on j.card_id = h.card_id and j.code = h.code and p.kind in ('telling_late', 'telling_refused')
    left join staff s on p.settled_by = 'staff:' || s.id
    order by ${time} desc, p.id desc`)
  return result.rows.map((row) => ({
    ...row,
    firstAt: new Date(row.firstAt),
    lastAt: new Date(row.lastAt),
    settledAt: row.settledAt && new Date(row.settledAt),
  }))
}
