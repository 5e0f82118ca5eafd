import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** WeChat verified whose number this is: whoever had only written it down herself is found by it no longer. */
export async function releaseMobile(tx: Transaction, mobileIndex: string): Promise<void> {
  await tx.execute(sql`
    update member set mobile_index = null, mobile_proven = true where mobile_index = ${mobileIndex} and not mobile_proven`)
}
