import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** Nobody else changes this member until the transaction ends. False where there is no such member. */
export async function lockMember(tx: Transaction, memberId: string): Promise<boolean> {
  const result = await tx.execute(sql`select from member where id = ${memberId} for update`)
  return result.rowCount === 1
}
