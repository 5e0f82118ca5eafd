import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** Nobody else answers this request until the transaction ends; false where somebody does so now. */
export async function lockApiRequest(
  tx: Transaction,
  { keyId, idempotencyKey }: { keyId: string; idempotencyKey: string },
): Promise<boolean> {
  const name = `api request ${keyId} ${idempotencyKey}`
  const result = await tx.execute<{ held: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as held`)
  return result.rows[0]?.held === true
}
