import type { Channel, ChannelEdit } from '../../../shared/console/channel.ts'
import { lockChannels } from '../../store/statement/lockChannels.ts'
import type { House } from '../house.ts'
import { channelCounts } from './channelCounts.ts'
import { getChannel } from './channelRow.ts'
import { listTaken, updateChannel } from './channelWrites.ts'
import { keptGreeting } from './keptGreeting.ts'
import { showChannel } from './showChannel.ts'

export type ChannelEdited =
  | { outcome: 'edited'; channel: Channel }
  | { outcome: 'stale' }
  | { outcome: 'name_taken' }
  | { outcome: 'channel_unknown' }

/** New words for a channel; what is not said stays, an empty address, location or greeting is taken away. `stale` where it changed meanwhile. */
export async function editChannel(house: House, name: string, edit: ChannelEdit): Promise<ChannelEdited> {
  const counts = await channelCounts(house)
  return house.db.transaction(async (tx): Promise<ChannelEdited> => {
    await lockChannels(tx)
    const before = await getChannel(tx, name)
    if (!before) return { outcome: 'channel_unknown' }
    if (edit.name !== undefined && edit.name !== before.name) {
      const taken = await listTaken(tx, { kind: before.kind, channels: [name], names: [edit.name] })
      if (taken.names.has(edit.name)) return { outcome: 'name_taken' }
    }
    const row = await updateChannel(tx, name, edit.revision, {
      ...(edit.name === undefined ? {} : { name: edit.name }),
      ...(edit.address === undefined ? {} : { address: edit.address || null }),
      ...(edit.location === undefined
        ? {}
        : { latitude: edit.location?.latitude ?? null, longitude: edit.location?.longitude ?? null }),
      ...(edit.greeting === undefined ? {} : { greeting: keptGreeting(edit.greeting) }),
    })
    if (!row) return { outcome: 'stale' }
    return { outcome: 'edited', channel: showChannel(house, row, counts.get(name)) }
  })
}
