import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { apiKey } from '../schema/api.ts'
import type { ApiKeyRow } from './insertApiKey.ts'

/** The key of this hash, whatever has become of it. */
export async function getApiKey(db: Queryable, keyIndex: string): Promise<ApiKeyRow | undefined> {
  const [row] = await db.select().from(apiKey).where(eq(apiKey.keyIndex, keyIndex))
  return row
}
