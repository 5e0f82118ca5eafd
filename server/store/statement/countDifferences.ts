import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** What the second looks of a comparison have brought: differences, and cards of which nothing was learned. */
export async function countDifferences(
  db: Queryable,
  { id, differences, failed }: { id: string; differences: number; failed: number },
): Promise<void> {
  await db.execute(sql`
    update reconciliation set
      differences = differences + ${differences}, failed = failed + ${failed}, tries = 0, paused_until = null, pause = null
    where id = ${id}`)
}
