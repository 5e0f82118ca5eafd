import { sql } from '../drizzle.ts'
import type { ProblemKind } from '../../../shared/console/problem.ts'
import type { Queryable } from '../../floor.ts'

export type RaisedProblem = {
  kind: ProblemKind
  subject: string
  memberId?: string | undefined
  cardId?: string | undefined
  detail?: Record<string, unknown> | undefined
  at: Date
}

/** Something went wrong, or did again: one open row a kind and subject, with the newest detail. */
export async function raiseProblem(db: Queryable, row: RaisedProblem): Promise<void> {
  const at = row.at.toISOString()
  await db.execute(sql`
    insert into problem as p (kind, subject, member_id, card_id, detail, first_at, last_at)
    values (${row.kind}, ${row.subject}, ${row.memberId ?? null}, ${row.cardId ?? null}, ${JSON.stringify(row.detail ?? {})}, ${at}, ${at})
    on conflict (kind, subject) where settled_at is null do update set
      times = p.times + 1, last_at = excluded.last_at, detail = excluded.detail,
      member_id = coalesce(excluded.member_id, p.member_id), card_id = coalesce(excluded.card_id, p.card_id)`)
}
