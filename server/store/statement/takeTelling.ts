import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** A telling begins: up to which posting it is about to read. Undefined where nothing waits. */
export async function takeTelling(db: Queryable, memberId: string): Promise<number | undefined> {
  const result = await db.execute<{ revision: number }>(sql`
    update telling set taken = revision where member_id = ${memberId} returning revision`)
  return result.rows[0]?.revision
}
