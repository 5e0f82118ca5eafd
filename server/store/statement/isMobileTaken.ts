import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** Whether another member is found by this number. */
export async function isMobileTaken(
  db: Queryable,
  { mobileIndex, memberId }: { mobileIndex: string; memberId: string },
): Promise<boolean> {
  const result = await db.execute(sql`
    select from member where mobile_index = ${mobileIndex} and id <> ${memberId}`)
  return (result.rowCount ?? 0) > 0
}
