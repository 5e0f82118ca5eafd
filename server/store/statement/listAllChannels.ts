import type { Queryable } from '../../floor.ts'
import { channel } from '../schema.ts'

/** Every channel with its name, archived ones too: some thousand at most. */
export async function listAllChannels(db: Queryable): Promise<{ channel: string; name: string }[]> {
  return db.select({ channel: channel.channel, name: channel.name }).from(channel)
}
