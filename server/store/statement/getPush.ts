import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { push } from '../schema.ts'

export type PushRow = typeof push.$inferSelect

/** One push as it was stored, or undefined. */
export async function getPush(db: Queryable, id: string): Promise<PushRow | undefined> {
  const [row] = await db.select().from(push).where(eq(push.id, id))
  return row
}
