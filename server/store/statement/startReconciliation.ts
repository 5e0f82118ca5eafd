import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** A comparison begins, unless one is under way: then false. */
export async function startReconciliation(
  db: Queryable,
  row: { id: string; startedBy: string; startedAt: Date; total: number },
): Promise<boolean> {
  const result = await db.execute(sql`
    insert into reconciliation (id, started_by, started_at, total)
    values (${row.id}, ${row.startedBy}, ${row.startedAt.toISOString()}, ${row.total})
    on conflict do nothing`)
  return result.rowCount === 1
}
