import { and, eq, isNull } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { apiKey } from '../schema/api.ts'
import type { ApiKeyRow } from './insertApiKey.ts'

/** From now on the key opens nothing. Undefined where there is none, or it was revoked before. */
export async function revokeApiKey(
  db: Queryable,
  { id, at }: { id: string; at: Date },
): Promise<ApiKeyRow | undefined> {
  const [row] = await db
    .update(apiKey)
    .set({ revokedAt: at })
    .where(and(eq(apiKey.id, id), isNull(apiKey.revokedAt)))
    .returning()
  return row
}
