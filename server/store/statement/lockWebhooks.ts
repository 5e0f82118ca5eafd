import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** Nobody else makes a webhook until the transaction ends. Resolves to how many there are. */
export async function lockWebhooks(tx: Transaction): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('webhooks', 0))`)
  // A statement of its own: it sees what was committed while this one waited.
  const result = await tx.execute<{ count: number }>(sql`select count(*)::int as count from webhook`)
  return result.rows[0]?.count ?? 0
}
