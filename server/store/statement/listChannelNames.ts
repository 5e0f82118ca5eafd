import { inArray } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { channel } from '../schema.ts'

/** What these channels are called. Those that nobody has registered are missing. */
export async function listChannelNames(db: Queryable, channels: string[]): Promise<Map<string, string>> {
  if (channels.length === 0) return new Map()
  const rows = await db
    .select({ channel: channel.channel, name: channel.name })
    .from(channel)
    .where(inArray(channel.channel, channels))
  return new Map(rows.map((row) => [row.channel, row.name]))
}
