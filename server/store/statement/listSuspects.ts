import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import type { ActiveCard } from './listActiveCards.ts'

export type Suspect = ActiveCard & { seenAt: Date }

/** Cards on which a difference was seen once, the oldest first. */
export async function listSuspects(db: Queryable, runId: string, rowsMax: number): Promise<Suspect[]> {
  const result = await db.execute<Omit<Suspect, 'seenAt'> & { seenAt: string }>(sql`
    select s.card_id as "cardId", s.code, s.seen_at as "seenAt"
    from reconciliation_suspect s where s.run_id = ${runId}
    order by s.seen_at, s.card_id, s.code limit ${rowsMax}`)
  return result.rows.map((row) => ({ ...row, seenAt: new Date(row.seenAt) }))
}
