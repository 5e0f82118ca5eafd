import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** The merchant's list says whose numbers these are: whoever had only written one down herself is found by it no longer. */
export async function releaseMobiles(tx: Transaction, mobileIndexes: string[]): Promise<void> {
  if (mobileIndexes.length === 0) return
  await tx.execute(sql`
    update member set mobile_index = null, mobile_proven = true
    where mobile_index = any(${sql.param(mobileIndexes)}::text[]) and not mobile_proven`)
}
