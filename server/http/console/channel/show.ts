import { viewChannel } from '../../../usecase/channel/viewChannel.ts'
import type { ConsoleRoute } from '../route.ts'
import { channelOf } from './channelOf.ts'
import { refuseChannel } from './refuseChannel.ts'

/** GET /api/console/channels/:channel: the Channel, archived ones too. 404 `channel_unknown`. */
export const show: ConsoleRoute = {
  method: 'GET',
  path: '/channels/:channel',
  operation: 'channel.view',
  answer: (house) => async (c) => {
    const found = await viewChannel(house, channelOf(c))
    return found ? c.json(found) : refuseChannel(c, 'channel_unknown')
  },
}
