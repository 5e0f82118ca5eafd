import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** Whether an openid has left, and holds no card since; `openidAfter`: what stands in its place. */
export async function hasOnlyLeft(
  db: Queryable,
  { openid, openidAfter }: { openid: string; openidAfter: string },
): Promise<boolean> {
  const result = await db.execute<{ has: boolean }>(sql`
    select exists (select from holding where openid = ${openidAfter})
      and not exists (select from holding where openid = ${openid}) as has`)
  return result.rows[0]?.has === true
}
