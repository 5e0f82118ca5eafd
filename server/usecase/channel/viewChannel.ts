import type { Channel } from '../../../shared/console/channel.ts'
import type { House } from '../house.ts'
import { channelCounts } from './channelCounts.ts'
import { getChannel } from './channelRow.ts'
import { showChannel } from './showChannel.ts'

/** One channel, archived or not; nothing where there is none. Its figures are half a minute old at most. */
export async function viewChannel(house: House, name: string): Promise<Channel | undefined> {
  const [row, counts] = await Promise.all([getChannel(house.db, name), channelCounts(house)])
  return row && showChannel(house, row, counts.get(name))
}
