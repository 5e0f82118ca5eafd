import { desc, eq, getTableColumns, sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { reconciliation } from '../schema/reconciliation.ts'
import { staff } from '../schema/staff.ts'
import type { ReconciliationRow } from './getReconciliation.ts'

export type NamedReconciliation = ReconciliationRow & { startedByName: string | null }

/** The last comparisons, the newest first, each with the name of who started it. */
export async function listReconciliations(db: Queryable, rowsMax: number): Promise<NamedReconciliation[]> {
  return db
    .select({ ...getTableColumns(reconciliation), startedByName: staff.name })
    .from(reconciliation)
    .leftJoin(staff, eq(reconciliation.startedBy, sql`'staff:' || ${staff.id}`))
    .orderBy(desc(reconciliation.startedAt))
    .limit(rowsMax)
}
