import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** Any number; the same wherever it matters who else is an owner. */
const LOCK = 7_236_522

/** Who is an owner changes one at a time: two who take the role from each other must not both succeed. */
export async function lockStaff(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
}
