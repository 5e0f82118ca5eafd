import { and, eq, isNull } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { channel } from '../schema.ts'

/** Whether this channel is a store that is not archived. */
export async function isOpenStore(db: Queryable, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: channel.channel })
    .from(channel)
    .where(and(eq(channel.channel, id), eq(channel.kind, 'store'), isNull(channel.archivedAt)))
  return rows.length > 0
}
