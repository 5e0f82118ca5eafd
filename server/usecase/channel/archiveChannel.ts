import type { House } from '../house.ts'
import { getChannel } from './channelRow.ts'
import { setArchived } from './channelWrites.ts'

export type ChannelArchived = { outcome: 'done' } | { outcome: 'channel_unknown' }

/**
 * Take a channel out of the lists that offer it, or put it back. Its links, codes and posters work all the while, and what
 * comes through them is counted. Twice is once.
 */
export async function archiveChannel(
  house: House,
  { channel, archived }: { channel: string; archived: boolean },
): Promise<ChannelArchived> {
  if (await setArchived(house.db, channel, archived ? house.clock.now() : null)) return { outcome: 'done' }
  return (await getChannel(house.db, channel)) ? { outcome: 'done' } : { outcome: 'channel_unknown' }
}
