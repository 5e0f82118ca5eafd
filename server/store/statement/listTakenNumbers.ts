import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** Which of these members' numbers were ever given out, also to who is erased. */
export async function listTakenNumbers(db: Queryable, memberNos: string[]): Promise<Set<string>> {
  const found = await db.execute<{ memberNo: string }>(sql`
    select member_no as "memberNo" from member_number where member_no = any(${sql.param(memberNos)}::text[])`)
  return new Set(found.rows.map(({ memberNo }) => memberNo))
}
