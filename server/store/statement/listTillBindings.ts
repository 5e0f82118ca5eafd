import { isNull } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { tillBinding } from '../schema/till.ts'

/** When each person's WeChat became her till, by the person's id; those that hold now. */
export async function listTillBindings(db: Queryable): Promise<Map<string, Date>> {
  const rows = await db.select().from(tillBinding).where(isNull(tillBinding.unboundAt))
  return new Map(rows.map(({ staffId, boundAt }) => [staffId, boundAt]))
}
