import { lt } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { apiRequest } from '../schema/api.ts'

/** Answers of the API that were given before then. */
export async function forgetApiRequests(db: Queryable, before: Date): Promise<void> {
  await db.delete(apiRequest).where(lt(apiRequest.createdAt, before))
}
