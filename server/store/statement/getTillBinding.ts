import { and, eq, isNull } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { tillBinding } from '../schema/till.ts'

export type TillBindingRow = typeof tillBinding.$inferSelect

/** The binding that holds now: of a WeChat, or of a person. */
export async function getTillBinding(
  db: Queryable,
  of: { openid: string } | { staffId: string },
): Promise<TillBindingRow | undefined> {
  const which = 'openid' in of ? eq(tillBinding.openid, of.openid) : eq(tillBinding.staffId, of.staffId)
  const [row] = await db
    .select()
    .from(tillBinding)
    .where(and(which, isNull(tillBinding.unboundAt)))
  return row
}
