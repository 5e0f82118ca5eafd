import type { Queryable } from '../../floor.ts'
import { apiKey } from '../schema/api.ts'

export type ApiKeyRow = typeof apiKey.$inferSelect
export type NewApiKeyRow = typeof apiKey.$inferInsert

/** A key of the API; only its keyed hash is kept. */
export async function insertApiKey(db: Queryable, row: NewApiKeyRow): Promise<ApiKeyRow> {
  const [inserted] = await db.insert(apiKey).values(row).returning()
  if (!inserted) throw new Error('the key was not inserted')
  return inserted
}
