import { and, asc, eq, isNull } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { channel } from '../schema.ts'

export type OpenStore = Pick<
  typeof channel.$inferSelect,
  'channel' | 'name' | 'address' | 'latitude' | 'longitude'
>

/** Every store that is not archived, by name. */
export async function listOpenStores(db: Queryable): Promise<OpenStore[]> {
  const { channel: id, name, address, latitude, longitude } = channel
  return db
    .select({ channel: id, name, address, latitude, longitude })
    .from(channel)
    .where(and(eq(channel.kind, 'store'), isNull(channel.archivedAt)))
    .orderBy(asc(name), asc(id))
}
