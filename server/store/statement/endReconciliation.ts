import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** It is done, or was given up for `stoppedBy`, WeChat's errcode; then nothing is left to look at again. */
export async function endReconciliation(
  db: Queryable,
  { id, endedAt, stoppedBy }: { id: string; endedAt: Date; stoppedBy: number | null },
): Promise<void> {
  await db.execute(sql`
    with ended as (
      update reconciliation set ended_at = ${endedAt.toISOString()}, stopped_by = ${stoppedBy}, paused_until = null, pause = null
      where id = ${id} and ended_at is null
      returning id
    )
    delete from reconciliation_suspect s using ended where s.run_id = ended.id`)
}
