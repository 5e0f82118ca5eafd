import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** Nobody else saves the rules until the transaction ends, also where there are none yet. */
export async function lockProgram(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('program', 0))`)
}
