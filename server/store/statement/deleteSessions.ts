import { and, eq, ne } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { staffSession } from '../schema/staff.ts'

/** Her sessions end at once; `only` one of them, or all `but` this. Answers how many did. */
export async function deleteSessions(
  db: Queryable,
  { userId, only, but }: { userId: string; only?: string; but?: string },
): Promise<number> {
  const gone = await db
    .delete(staffSession)
    .where(
      and(
        eq(staffSession.userId, userId),
        only === undefined ? undefined : eq(staffSession.id, only),
        but === undefined ? undefined : ne(staffSession.id, but),
      ),
    )
    .returning({ id: staffSession.id })
  return gone.length
}
