import { sql } from '../drizzle.ts'
import type { ReconciliationPause } from '../../../shared/console/reconciliation.ts'
import type { Queryable } from '../../floor.ts'

/** It waits until then. Only WeChat's silence counts as a try: a limit says nothing of the card that met it. */
export async function pauseReconciliation(
  db: Queryable,
  { id, why, until }: { id: string; why: ReconciliationPause; until: Date },
): Promise<void> {
  await db.execute(sql`
    update reconciliation set
      paused_until = ${until.toISOString()}, pause = ${why}, tries = tries + ${why === 'silent' ? 1 : 0}
    where id = ${id} and ended_at is null`)
}
