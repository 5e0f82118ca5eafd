import { eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { webhook } from '../schema/api.ts'

/** Who is to be told of changes. */
export async function listOpenWebhooks(db: Queryable): Promise<string[]> {
  const rows = await db.select({ id: webhook.id }).from(webhook).where(eq(webhook.state, 'on'))
  return rows.map(({ id }) => id)
}
