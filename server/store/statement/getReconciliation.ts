import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { reconciliation } from '../schema/reconciliation.ts'

export type ReconciliationRow = typeof reconciliation.$inferSelect

/** One comparison as it stands, or undefined. */
export async function getReconciliation(db: Queryable, id: string): Promise<ReconciliationRow | undefined> {
  const [row] = await db.select().from(reconciliation).where(eq(reconciliation.id, id))
  return row
}
