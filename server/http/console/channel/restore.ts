import { archiveChannel } from '../../../usecase/channel/archiveChannel.ts'
import type { ConsoleRoute } from '../route.ts'
import { channelOf } from './channelOf.ts'
import { refuseChannel } from './refuseChannel.ts'

/** POST /api/console/channels/:channel/restore: offered again. */
export const restore: ConsoleRoute = {
  method: 'POST',
  path: '/channels/:channel/restore',
  operation: 'channel.edit',
  answer: (house) => async (c) => {
    const channel = channelOf(c)
    c.set('audit', { subject: channel, detail: { archived: false } })
    const result = await archiveChannel(house, { channel, archived: false })
    return result.outcome === 'done' ? c.json({}) : refuseChannel(c, result.outcome)
  },
}
