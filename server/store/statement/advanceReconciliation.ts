import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

export type Advance = {
  id: string
  /** Where it stood when these cards were read; nothing before the first. */
  from: { cardId: string; code: string } | undefined
  /** The last of them. */
  to: { cardId: string; code: string }
  checked: number
  failed: number
  /** Those on which a difference was seen. */
  suspects: { cardId: string; code: string }[]
  at: Date
}

/**
 * So many cards further, in one statement: whatever is stopped in between counts each card once. False where it stands
 * elsewhere by now, for somebody else has gone on with it: nothing is written then.
 */
export async function advanceReconciliation(db: Queryable, step: Advance): Promise<boolean> {
  const place = step.from ?? { cardId: null, code: null }
  const result = await db.execute<{ moved: number }>(sql`
    with moved as (
      update reconciliation set
        card_id = ${step.to.cardId}, code = ${step.to.code}, checked = checked + ${step.checked}, failed = failed + ${step.failed},
        tries = 0, paused_until = null, pause = null
      where id = ${step.id} and ended_at is null
        and card_id is not distinct from ${place.cardId}::text and code is not distinct from ${place.code}::text
      returning id
    ), suspected as (
      insert into reconciliation_suspect (run_id, card_id, code, seen_at)
      select moved.id, s.card_id, s.code, ${step.at.toISOString()}
      from moved, jsonb_to_recordset(${JSON.stringify(step.suspects.map(({ cardId, code }) => ({ card_id: cardId, code })))}::jsonb) s (card_id text, code text)
    )
    select count(*)::int as moved from moved`)
  return result.rows[0]?.moved === 1
}
