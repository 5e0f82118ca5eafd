import { sql } from '../drizzle.ts'
import type { MemberChangeKind } from '../../../shared/change.ts'
import type { ChangePlace } from '../../domain/changeCursor.ts'
import type { Queryable } from '../../floor.ts'
import { settledBefore } from './settledBefore.ts'

export type ChangeRow = ChangePlace & {
  memberId: string
  kind: MemberChangeKind
  subject: string | null
  at: Date
}

/**
 * Changes behind a place, in the order of their transactions. Only those are taken whose transaction is older than every
 * one that still runs: whatever commits later stands behind them, so that no reader's place ever passes a change that she has not seen.
 */
export async function listChanges(db: Queryable, after: ChangePlace, limit: number): Promise<ChangeRow[]> {
  const before = await settledBefore(db)
  const result = await db.execute<Omit<ChangeRow, 'at'> & { at: string }>(sql`
    select id, tx, member_id as "memberId", kind, subject, at
    from member_change
    where (tx, id) > (${after.tx}::bigint, ${after.id}::bigint) and tx < ${before}::bigint
    order by tx, id
    limit ${limit}`)
  return result.rows.map((row) => ({ ...row, at: new Date(row.at) }))
}
