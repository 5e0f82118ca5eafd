import { lt } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { posterBatch } from '../schema/handout.ts'

/** Batches of posters, and their slices, that were made before then. */
export async function forgetPosters(db: Queryable, before: Date): Promise<void> {
  await db.delete(posterBatch).where(lt(posterBatch.createdAt, before))
}
