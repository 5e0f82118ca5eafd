import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { activation } from '../schema.ts'

/** Keep what WeChat has said of a journey's ticket or code, each the moment it is known: the ticket may not open again. */
export async function saveReading(
  db: Queryable,
  id: string,
  known: { answers: Buffer } | { code: string },
): Promise<void> {
  await db.update(activation).set(known).where(eq(activation.id, id))
}
