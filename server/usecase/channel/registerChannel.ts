import type { Channel, NewChannel } from '../../../shared/console/channel.ts'
import { channelNames } from '../../domain/channelNames.ts'
import { lockChannels } from '../../store/statement/lockChannels.ts'
import type { House } from '../house.ts'
import { insertChannels, listTaken } from './channelWrites.ts'
import { isChannel } from './isChannel.ts'
import { showChannel } from './showChannel.ts'
import { keptGreeting } from './keptGreeting.ts'

export type ChannelRegistered =
  | { outcome: 'registered'; channel: Channel }
  | { outcome: 'invalid_channel' }
  | { outcome: 'channel_taken' }
  | { outcome: 'name_taken' }

/**
 * A new channel of the console's. Its `outer_str` is made from the name where none is given; a name that a channel of the
 * kind already has is refused, so a double click makes one. WeChat's QR code is made when it is first asked for.
 */
export async function registerChannel(house: House, input: NewChannel): Promise<ChannelRegistered> {
  const { kind, name, address, location } = input
  if (input.channel && !isChannel(input.channel)) return { outcome: 'invalid_channel' }
  const wanted = input.channel ? [input.channel] : channelNames(kind, name)
  return house.db.transaction(async (tx): Promise<ChannelRegistered> => {
    await lockChannels(tx)
    const taken = await listTaken(tx, { kind, channels: wanted, names: [name] })
    if (taken.names.has(name)) return { outcome: 'name_taken' }
    const channel = wanted.find((one) => !taken.channels.has(one))
    if (channel === undefined) return { outcome: 'channel_taken' }
    const greeting = keptGreeting(input.greeting)
    const [row] = await insertChannels(tx, [
      {
        channel,
        kind,
        name,
        address: address || null,
        latitude: location?.latitude ?? null,
        longitude: location?.longitude ?? null,
        greeting,
        createdAt: house.clock.now(),
      },
    ])
    if (!row) throw new Error('the channel was not written')
    return { outcome: 'registered', channel: showChannel(house, row, undefined) }
  })
}
