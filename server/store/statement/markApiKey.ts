import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { apiKey } from '../schema/api.ts'

/** When a key was used, or when and why it was turned away. */
export async function markApiKey(
  db: Queryable,
  {
    id,
    ...set
  }: { id: string } & Partial<Pick<typeof apiKey.$inferInsert, 'lastUsedAt' | 'refusedAt' | 'refusal'>>,
): Promise<void> {
  await db.update(apiKey).set(set).where(eq(apiKey.id, id))
}
